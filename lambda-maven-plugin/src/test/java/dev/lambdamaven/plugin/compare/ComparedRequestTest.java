package dev.lambdamaven.plugin.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparedRequestTest {

    @Test
    void aFileHoldsRequestsAsHttpFilesDo() {
        String file = """
                ### the first
                GET /items?a=b%20c
                Accept: text/plain

                ###
                PUT /items/42
                content-type: application/json

                {"name":
                  "lamp"}
                ###
                """;

        List<ComparedRequest> requests = ComparedRequest.parseAll(file);

        assertThat(requests)
                .containsExactly(
                        new ComparedRequest("GET", "/items?a=b%20c", Map.of("accept", "text/plain"), ""),
                        ComparedRequest.json("PUT", "/items/42", "{\"name\":\n  \"lamp\"}"));
        assertThat(ComparedRequest.parseAll(requests.get(1).text())).containsExactly(requests.get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G3T /items             | "G3T /items" is no request line.
            GET                    | "GET " is no request line.
            GET items              | "GET items" is no request line.
            GET /items HTTP/1.1    | "GET /items HTTP/1.1" is no request line.
            """)
    void refusesWhatIsNoRequest(String text, String problem) {
        assertThatThrownBy(() -> ComparedRequest.parseAll(text))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void refusesWhatIsNoHeader() {
        assertThatThrownBy(() -> ComparedRequest.parseAll("GET /\n{\"a\":1}"))
                .hasMessageStartingWith("\"{\"a\":1}\" is no header of GET /.");
    }

    @Test
    void becomesTheEventOfAFunctionUrlWithThePathAsItIs() throws IOException {
        ComparedRequest request =
                new ComparedRequest("POST", "/a%2Fb//?x=%20&y", Map.of("cookie", "a=1; b=2", "accept", "*/*"), "{}");

        Map<String, Object> event = JSON.std.mapFrom(FunctionUrlEvent.of(request));

        assertThat(event)
                .containsEntry("rawPath", "/a%2Fb//")
                .containsEntry("rawQueryString", "x=%20&y")
                .containsEntry("cookies", List.of("a=1", "b=2"))
                .containsEntry("body", "{}")
                .containsEntry("isBase64Encoded", false);
        assertThat(FunctionUrlEvent.of(request)).isEqualTo(FunctionUrlEvent.of(request));
    }
}
