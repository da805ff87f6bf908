package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.SeBootstrap;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application over HTTP, on the ordinary server. */
class ServerTest {

    private static SeBootstrap.Instance server;

    @BeforeAll
    static void start() {
        server = Main.start(SeBootstrap.Configuration.FREE_PORT);
    }

    @AfterAll
    static void stop() {
        server.stop().toCompletableFuture().join();
    }

    @Test
    void saysThatItIsUp() throws Exception {
        assertEquals("200 {\"status\":\"ok\"}", send("GET", "/health", ""));
    }

    @Test
    void createsAndUpdatesItems() throws Exception {
        String lamp = "{\"name\":\"lamp\",\"price\":9.90,\"colour\":\"red\"}";

        assertEquals("201 {\"message\":\"item created\"}", send("POST", "/items", lamp));
        assertEquals("200 {\"message\":\"item 42 updated\"}", send("PUT", "/items/42", lamp));
    }

    @Test
    void needsNoBody() throws Exception {
        assertEquals("201 {\"message\":\"item created\"}", send("POST", "/items", ""));
    }

    @Test
    void namesTheParameterThatIsNoInteger() throws Exception {
        assertEquals(
                "422 {\"detail\":[{\"type\":\"int_parsing\",\"loc\":[\"path\",\"item_id\"],"
                        + "\"msg\":\"Input should be a valid integer, unable to parse string as an integer\","
                        + "\"input\":\"abc\"}]}",
                send("PUT", "/items/abc", ""));
    }

    @Test
    void namesEveryMemberOfTheWrongType() throws Exception {
        assertEquals(
                "422 {\"detail\":[{\"type\":\"string_type\",\"loc\":[\"body\",\"name\"],"
                        + "\"msg\":\"Input should be a valid string\",\"input\":5},"
                        + "{\"type\":\"float_type\",\"loc\":[\"body\",\"price\"],"
                        + "\"msg\":\"Input should be a valid number\",\"input\":\"cheap\"}]}",
                send("POST", "/items", "{\"name\":5,\"price\":\"cheap\"}"));
    }

    @Test
    void refusesABodyThatIsNoObject() throws Exception {
        assertEquals(
                "422 {\"detail\":[{\"type\":\"model_attributes_type\",\"loc\":[\"body\"],"
                        + "\"msg\":\"Input should be a valid object\",\"input\":[1]}]}",
                send("POST", "/items", "[1]"));
    }

    @Test
    void refusesMalformedJson() throws Exception {
        assertEquals(
                "400 {\"detail\":[{\"type\":\"json_invalid\",\"loc\":[\"body\"],\"msg\":\"JSON decode error: "
                        + "Unexpected end-of-input: expected close marker for Object\",\"input\":{}}]}",
                send("POST", "/items", "{"));
        assertEquals(
                "400 {\"detail\":[{\"type\":\"json_invalid\",\"loc\":[\"body\"],\"msg\":\"JSON decode error: "
                        + "Text after the end of the JSON value\",\"input\":{}}]}",
                send("POST", "/items", "{} {}"));
    }

    @Test
    void takesNothingButJson() throws Exception {
        assertEquals("415 ", send("POST", "/items", "<b>lamp</b>"));
    }

    private static String send(String method, String path, String body) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.configuration().port() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
        }
        HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
