package dev.lambdamaven.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client of tests puts on the wire, as a server answers it back. */
class LambdaClientTest {

    private HttpServer server;
    private LambdaClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", LambdaClientTest::answer);
        server.start();
        client = LambdaClient.of(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/prod"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsEachMethodBelowTheBaseUrl() {
        assertThat(client.get("/items?a=%20b").body()).isEqualTo("GET /prod/items?a=%20b null null ");
        assertThat(client.delete("/items/1").body()).isEqualTo("DELETE /prod/items/1 null null ");
        assertThat(client.post("/items", "{}").body()).isEqualTo("POST /prod/items application/json null {}");
        assertThat(client.put("/items", "{}").body()).isEqualTo("PUT /prod/items application/json null {}");
        assertThat(client.patch("/items", "\u00e4").body()).isEqualTo("PATCH /prod/items application/json null \u00e4");
        assertThat(client.send("OPTIONS", "/").body()).isEqualTo("OPTIONS /prod/ null null ");
        assertThat(client.head("/").headers().firstValue("x-saw")).contains("HEAD /prod/ null null");
    }

    @Test
    void sendsHeadersAndStaysAsItIs() {
        LambdaClient other = client.withHeader("Content-Type", "text/plain")
                .withHeader("X-Who", "me")
                .withHeader("x-who", "you");

        assertThat(other.post("/", "x").body()).isEqualTo("POST /prod/ text/plain you x");
        assertThat(client.post("/", "x").body()).isEqualTo("POST /prod/ application/json null x");
    }

    @Test
    void sendsWhatIsBuilt() {
        HttpResponse<byte[]> answer =
                client.send(client.request("/raw").header("X-Who", "me").build(), BodyHandlers.ofByteArray());

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("GET /prod/raw null me ");
    }

    @Test
    void doesNotFollowRedirects() {
        assertThat(client.get("/redirect").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesAPathThatIsNone() {
        assertThatThrownBy(() -> client.get("items"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The path is \"items\", must begin with a slash.");
        assertThatThrownBy(() -> client.get("/a b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhoDidNotAnswer() {
        server.stop(0);

        assertThatThrownBy(() -> client.get("/items"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("GET " + client.baseUri() + "/items got no answer: ");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String saw = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + exchange.getRequestHeaders().getFirst("X-Who") + " " + body;
        boolean redirect = exchange.getRequestURI().getPath().endsWith("/redirect");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.getResponseHeaders().set("X-Saw", saw.replaceAll("[^ -~]", "?"));
        byte[] answer = saw.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(redirect ? 302 : 200, head ? -1 : answer.length);
        if (!head) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }
}
