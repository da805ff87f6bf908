package dev.lambdamaven.plugin.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP/1.1 on the wire, as RFC 9112 has it. */
@Timeout(20)
class LoopbackServerTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LoopbackServer server = LoopbackServer.start(0, threads, this::told);

    /** What the server has understood. */
    private Answer told(Request request) {
        seen.add(request.rawPath());
        String text = request.method() + " " + request.rawPath() + "?" + request.rawQuery() + " "
                + request.headers().getOrDefault("x-many", List.of()) + " "
                + request.body().text();
        return new Answer(
                request.rawPath().equals("/none") ? 204 : 200,
                List.of(
                        request.rawPath().equals("/bytes")
                                ? new Answer.Header("x-BYTES", "\u00c3\u009c\u00e4\u20ac")
                                : new Answer.Header("X-Own", "1"),
                        new Answer.Header("Content-Length", "7")),
                Body.utf8(text));
    }

    @AfterEach
    void stop() {
        server.close();
        threads.shutdownNow();
    }

    @Test
    void answersSeveralRequestsOfOneConnectionInTheirOrder() throws IOException {
        String answers = talk(
                "GET /a?b=%20c HTTP/1.1\r\nX-Many: 1\r\nx-many:  2 \r\n\r\n",
                "POST //d HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: t\r\n\r\n",
                "PUT http://elsewhere/e HTTP/1.1\nContent-Length: 2\n\nfg",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(answers.replaceAll(
                        "\r\nDate: [A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT", ""))
                .isEqualTo(ok(21, "") + "GET /a?b=%20c [1, 2] " + ok(18, "") + "POST //d? [] abcde" + ok(13, "")
                        + "PUT /e? [] fg" + ok(10, "Connection: close\r\n") + "GET /? [] ");
    }

    @Test
    void sendsNoContentWhereThereMustBeNone() throws IOException {
        assertThat(talk("HEAD /abc HTTP/1.1\r\n\r\nGET /none HTTP/1.0\r\n\r\n"))
                .contains("Content-Length: 14\r\n\r\nHTTP/1.1 204 No Content\r\n")
                .endsWith("X-Own: 1\r\nConnection: close\r\n\r\n");
    }

    @Test
    void tellsAClientThatWaitsToGoOn() throws IOException {
        assertThat(talk("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx"))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n");
    }

    @Test
    void refusesWhatTwoReadersMightReadInTwoWays() throws IOException {
        String both = "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n";
        for (String headers : List.of(
                both,
                "Content-Length: 1\r\nContent-Length: 2\r\n",
                "Content-Length: +1\r\n",
                "A : b\r\n",
                " A: b\r\n")) {
            assertThat(talk("POST / HTTP/1.1\r\n" + headers + "\r\n")).startsWith("HTTP/1.1 400 Bad Request\r\n");
        }
    }

    /** RFC 9112, section 5.2: refuse such a header or put spaces in place of its line ends. */
    @Test
    void readsAHeaderOfTwoLines() throws IOException {
        assertThat(talk("GET / HTTP/1.1\r\nConnection: close\r\nX-Many: b\r\n  c\r\n\r\n"))
                .endsWith("GET /? [b c] ");
    }

    @Test
    void keepsTargetsAndHeadersAsTheyWereSent() throws IOException {
        assertThat(talk("GET //a/../%2F%7e;x?y=/?&z=%zz HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(
                        talk(
                                "GET //a/..//%2F%7e;\u00e4?y=/?&z= HTTP/1.1\r\nConnection: a, Close\r\nX-Many: \u00c3\u009c\r\n\r\n"))
                .endsWith("GET //a/..//%2F%7e;\u00c3\u00a4?y=/?&z= [\u00c3\u0083\u00c2\u009c] ");
        assertThat(talk("GET /bytes HTTP/1.0\r\n\r\n")).contains("\r\nx-BYTES: \u00c3\u009c\u00e4?\r\n");
    }

    @Test
    void answersNothingThatDidNotArriveWhole() throws IOException {
        for (String cut : List.of(
                "DELETE /a HTTP/1.1\r\nX-Many: 1",
                "DELETE /a HTTP/1.1\r\nX-Many: 1\r\n",
                "POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nabc",
                "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0")) {
            assertThat(talk("GET /b HTTP/1.1\r\n\r\n" + cut)).endsWith("GET /b? [] ");
        }
        assertThat(seen).allMatch("/b"::equals);
    }

    @Test
    void boundsWhatItReadsIntoMemory() throws IOException {
        String chunked = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n";
        String lines = ("X-Many: " + "x".repeat(1000) + "\r\n").repeat(500);

        assertThat(talk(chunked + lines)).startsWith("HTTP/1.1 431 ");
        assertThat(talk("GET / HTTP/1.1\r\n" + lines)).startsWith("HTTP/1.1 431 ");
        assertThat(talk("GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(1001))).startsWith("HTTP/1.1 431 ");
    }

    private static String ok(int length, String connection) {
        return "HTTP/1.1 200 OK\r\nX-Own: 1\r\nContent-Length: " + length + "\r\n" + connection + "\r\n";
    }

    /** The example of RFC 9110, section 5.6.7, and a day of two digits. */
    @Test
    void writesDatesAsHttpHasThem() {
        assertThat(HttpDate.format(784_111_777)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(HttpDate.format(1_780_000_000)).isEqualTo("Thu, 28 May 2026 20:26:40 GMT");
    }

    /** All that the server says until it closes the connection. */
    private String talk(String... messages) throws IOException {
        try (Socket socket =
                new Socket(server.address().getAddress(), server.address().getPort())) {
            socket.getOutputStream().write(String.join("", messages).getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
