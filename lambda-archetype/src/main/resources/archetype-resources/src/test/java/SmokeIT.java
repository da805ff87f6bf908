package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdamaven.junit.LambdaClient;
import dev.lambdamaven.junit.LambdaTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/**
 * The function behind its HTTP API: the local one of {@code mvn verify}, the one at -Dlambda.url=https://..., and in an IDE one that is
 * started for the tests, once {@code mvn verify} has run.
 */
@LambdaTest
class SmokeIT {

    private final LambdaClient lambda;

    SmokeIT(LambdaClient lambda) {
        this.lambda = lambda;
    }

    @Test
    void isUp() {
        assertAnswer(200, "{\"status\":\"ok\"}", lambda.get("/health"));
    }

    @Test
    void createsAnItem() {
        assertAnswer(201, "{\"message\":\"item created\"}", lambda.post("/items", "{\"name\":\"lamp\"}"));
    }

    @Test
    void updatesAnItem() {
        assertAnswer(200, "{\"message\":\"item 42 updated\"}", lambda.put("/items/42", "{\"name\":\"desk lamp\"}"));
    }

    @Test
    void refusesAnIdThatIsNoInteger() {
        assertAnswer(
                422,
                "{\"detail\":[{\"type\":\"int_parsing\",\"loc\":[\"path\",\"item_id\"],"
                        + "\"msg\":\"Input should be a valid integer, unable to parse string as an integer\","
                        + "\"input\":\"abc\"}]}",
                lambda.put("/items/abc", "{}"));
    }

    private static void assertAnswer(int status, String body, HttpResponse<String> answer) {
        assertEquals(status + " " + body, answer.statusCode() + " " + answer.body());
    }
}
