package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The function behind its HTTP API: the local one that {@code mvn verify} starts, or the one at -Dlambda.url. */
class SmokeIT {

    private static final String URL = System.getProperty("lambda.url", "");

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void theUrlIsKnown() {
        if (!URL.startsWith("http")) {
            fail("lambda.url is '" + URL + "': run `mvn verify`, which starts the function locally and sets it,"
                    + " or name a deployed one with -Dlambda.url=https://...");
        }
    }

    @Test
    void isUp() throws Exception {
        assertEquals("200 {\"status\":\"ok\"}", send("GET", "/health", ""));
    }

    @Test
    void createsAnItem() throws Exception {
        assertEquals("201 {\"message\":\"item created\"}", send("POST", "/items", "{\"name\":\"lamp\"}"));
    }

    @Test
    void updatesAnItem() throws Exception {
        assertEquals("200 {\"message\":\"item 42 updated\"}", send("PUT", "/items/42", "{\"name\":\"desk lamp\"}"));
    }

    @Test
    void refusesAnIdThatIsNoInteger() throws Exception {
        assertEquals(
                "422 {\"detail\":[{\"type\":\"int_parsing\",\"loc\":[\"path\",\"item_id\"],"
                        + "\"msg\":\"Input should be a valid integer, unable to parse string as an integer\","
                        + "\"input\":\"abc\"}]}",
                send("PUT", "/items/abc", "{}"));
    }

    // The URL may end with a path, so it is followed by the path as text: URI.resolve would replace it.
    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(URL + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
