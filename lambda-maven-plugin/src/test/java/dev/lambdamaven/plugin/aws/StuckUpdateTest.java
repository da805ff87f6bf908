package dev.lambdamaven.plugin.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** An update that never settles ends at the deployer's own deadline, and says what was waited for. */
final class StuckUpdateTest {

    private static final byte[] IN_PROGRESS =
            "{\"Configuration\":{\"FunctionName\":\"items\",\"LastUpdateStatus\":\"InProgress\"}}".getBytes(UTF_8);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final List<String> log = new ArrayList<>();

    @Test
    void endsAtItsDeadline() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, IN_PROGRESS.length);
            exchange.getResponseBody().write(IN_PROGRESS);
            exchange.close();
        });
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (AwsClients clients = AwsClients.open(AwsTarget.local(endpoint, "eu-west-1"))) {
            FunctionWaits waits = new FunctionWaits(
                    clients.lambda(), new Waits(log::add, () -> now.getAndUpdate(time -> time.plusSeconds(200))));

            assertThatThrownBy(() -> waits.untilUpdated("items"))
                    .isInstanceOf(LambdaException.class)
                    .hasMessageStartingWith("Waited 400 s for the update of function items to settle, in vain.")
                    .hasMessageContaining("Run the goal again");
            assertThat(log).first().isEqualTo("waiting for the update of function items to settle, up to 300 s");
        } finally {
            server.stop(0);
        }
    }
}
