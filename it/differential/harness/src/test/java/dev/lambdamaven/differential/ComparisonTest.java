package dev.lambdamaven.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {

    /** A tilde stands for the end of a line. */
    private static final String ANSWER =
            "HTTP/1.1 200 OK~Date: now~X-A: 1~X-A: 2~Location: http://api.example.com/~~body";

    @ParameterizedTest
    @CsvSource({
        "200 OK, 201 Created, status, 200, 201",
        "X-A: 2, X-A: 3, header x-a, 2 lines: 1 | 2, 2 lines: 1 | 3",
        "X-A: 1~, '', header x-a, 2 lines: 1 | 2, 2",
        "X-A: 1~X-A: 2, 'X-A: 1,2', header x-a, 2 lines: 1 | 2, '1,2'",
        "X-A, X-B, header x-a, 2 lines: 1 | 2, (none)",
        "Location, Content-Location, header location, http://api.example.com/, (none)",
        "body, b\u0001y, body, body, b\\x01y",
        "body, '', body, body, (empty)",
    })
    void seesEachDifference(String part, String planted, String aspect, String server, String function)
            throws Exception {
        assertThat(compare(ANSWER, ANSWER.replace(part, planted)))
                .contains(new Difference("name", aspect, server, function));
    }

    @Test
    void seesNoneInTheConnectionsHeadersAndTheScheme() throws Exception {
        String function = ANSWER.replace("Date: now", "Server: x").replace("http://", "https://");

        assertThat(compare(ANSWER, function)).isEmpty();
    }

    @Test
    void seesTheSchemeOfAnotherHost() throws Exception {
        String other = ANSWER.replace("api.example.com", "example.com");

        assertThat(compare(other, other.replace("http://", "https://"))).hasSize(1);
    }

    private static List<Difference> compare(String server, String function) throws Exception {
        Request request = RequestList.parse("### name\nGET /").get(0);
        return Comparison.of(request, answer(server), answer(function));
    }

    private static Answer answer(String text) throws Exception {
        return RawClient.parse(text.replace("~", "\r\n"), "GET");
    }
}
