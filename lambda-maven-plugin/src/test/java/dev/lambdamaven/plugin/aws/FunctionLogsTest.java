package dev.lambdamaven.plugin.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who deploys may often not read logs: that must not hide why a check failed. */
@Timeout(60)
final class FunctionLogsTest {

    @Test
    void aLogThatMayNotBeReadIsRefusedInWords() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] refusal = "{\"__type\":\"AccessDeniedException\",\"message\":\"not authorized\"}"
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(400, refusal.length);
            exchange.getResponseBody().write(refusal);
            exchange.close();
        });
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (AwsClients clients = AwsClients.open(AwsTarget.local(endpoint, "eu-west-1"))) {
            FunctionLogs logs = new FunctionLogs(clients, "items", line -> {});

            assertThatThrownBy(() -> logs.lines(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), lines -> true))
                    .isInstanceOf(LambdaException.class)
                    .hasMessageContaining("not authorized (AccessDeniedException");
        } finally {
            server.stop(0);
        }
    }
}
