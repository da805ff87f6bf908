package dev.lambdamaven.plugin.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A module of a reactor has a function or has none; who may not know is told so. */
@Timeout(60)
final class CalledFunctionTest {

    @Test
    void isThereOrIsNot() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/2015-03-31/functions/items/", exchange -> answer(exchange, 200, ""));
        server.createContext(
                "/2015-03-31/functions/lib/", exchange -> answer(exchange, 404, "ResourceNotFoundException"));
        server.createContext(
                "/2015-03-31/functions/other/", exchange -> answer(exchange, 403, "AccessDeniedException"));
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (AwsClients clients = AwsClients.open(AwsTarget.local(endpoint, "eu-west-1"))) {
            assertThat(CalledFunction.isThere(clients, "items")).isTrue();
            assertThat(CalledFunction.isThere(clients, "lib")).isFalse();
            assertThatThrownBy(() -> CalledFunction.isThere(clients, "other"))
                    .isInstanceOf(LambdaException.class)
                    .hasMessageContaining("AccessDeniedException");
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, String error) throws IOException {
        byte[] body = "{\"Message\":\"as told\"}".getBytes(StandardCharsets.UTF_8);
        if (!error.isEmpty()) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
