package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that say what no client says: they get a refusal or a closed connection, and nobody else notices. */
@Timeout(60)
class HostileClientsTest {

    private static final int REFUSED_WITHIN_MILLIS = 10_000;

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;
    private static HttpApi api;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.none(), line -> {}));
        account = new Account(aws);
        api = HttpApi.create(account, "arn:aws:lambda:eu-central-1:000000000000:function:missing")
                .deployed();
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
        Account.eventually(() -> Optional.of("no thread").filter(none -> Traces.threads() == 0));
    }

    @AfterEach
    void serveOthers() {
        assertThat(api.get("/items").statusCode()).isEqualTo(500);
    }

    @Test
    void servesOthersWhileManyNeverFinishTheirRequests() throws IOException {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                RawConnection connection = connect();
                slow.add(connection);
                connection.write(
                        i % 2 == 0
                                ? "GET /items HTTP/1.1\r\nHost: lo"
                                : "POST " + path() + " HTTP/1.1\r\nHost: local\r\nContent-Length: 1000\r\n\r\n{");
            }
            assertThat(api.get("/items").statusCode()).isEqualTo(500);
        } finally {
            for (RawConnection connection : slow) {
                connection.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u00ff\u00fe garbage\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\nno header\r\n: no name\r\n\r\n",
                "GET %zz HTTP/1.1\r\nHost: local\r\n\r\n",
                "GET http://[/ HTTP/1.1\r\nHost: local\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: local\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: local\r\nContent-Length: many\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: local\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST / HTTP/1.1\r\nHost: local\r\nTransfer-Encoding: nothing\r\n\r\n"
            })
    void refusesGarbage(String bytes) throws IOException {
        assertThat(refusal(bytes)).isNotIn(200, 201, 204);
    }

    @Test
    void refusesEndlessHeaders() throws IOException {
        assertThat(refusal("GET / HTTP/1.1\r\n" + "X-Many: x\r\n".repeat(100_000) + "\r\n"))
                .isNotEqualTo(200);
        assertThat(refusal("GET / HTTP/1.1\r\nX-Large: " + "x".repeat(5_000_000) + "\r\n\r\n"))
                .isNotEqualTo(200);
    }

    /** The status of the answer; 0 when the connection was closed without one. */
    private static int refusal(String bytes) throws IOException {
        try (RawConnection connection = connect()) {
            connection.write(bytes);
            return connection.reply().status();
        } catch (SocketException closed) {
            return 0;
        }
    }

    private static RawConnection connect() throws IOException {
        return new RawConnection(aws.endpoint(), REFUSED_WITHIN_MILLIS);
    }

    private static String path() {
        return "/execute-api/" + api.id() + "/items";
    }
}
