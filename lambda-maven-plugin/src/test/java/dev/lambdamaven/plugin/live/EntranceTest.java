package dev.lambdamaven.plugin.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.LoopbackServer;
import dev.lambdamaven.plugin.local.wire.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class EntranceTest {

    private static final String HOST = "127.0.0.1:8080";

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Entrance entrance = new Entrance(InstantSource.system(), new Invocations(line -> line), log::add);
    private final LoopbackServer.Application local = request -> {
        asked.add(request.method() + " " + request.rawPath());
        return new Answer(200, List.of(), Body.utf8("<i>" + request.rawPath() + "</i>"));
    };
    private Optional<BuildFailure> failure = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "/,/execute-api/abc/",
        "/a%20b//c,/execute-api/abc/a%20b//c",
        "/env/prod,/execute-api/abc/env/prod",
        "/execute-api/xyz/a,/execute-api/xyz/a",
        "/_locals,/execute-api/abc/_locals",
        "/_local/faults,/_local/faults"
    })
    void servesTheApplicationAtTheRoot(String path, String reached) {
        open();

        entrance.answer(get(path, Map.of()), local);

        assertThat(asked).containsExactly("GET " + reached);
    }

    @ParameterizedTest
    @CsvSource({"lambda,/2015-03-31/functions", "execute-api,/execute-api/abc/2015-03-31/functions"})
    void lastSignedCallsReachAws(String service, String reached) {
        open();
        String signature = "AWS4-HMAC-SHA256 Credential=local/20260131/eu-west-1/" + service + "/aws4_request, x";

        entrance.answer(get("/2015-03-31/functions", Map.of("authorization", signature)), local);

        assertThat(asked).containsExactly("GET " + reached);
    }

    @Test
    void letsARequestWaitUntilThereIsSomethingToAnswerIt() throws Exception {
        CompletableFuture<Answer> early =
                CompletableFuture.supplyAsync(() -> entrance.answer(get("/", Map.of()), local));
        assertThat(early).isNotDone();

        open();

        assertThat(early.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(log).singleElement().asString().matches("GET     /  +200 +\\d+ ms");
    }

    @Test
    void answersWithWhatTheCompilerSays() {
        failure = Optional.of(new BuildFailure("items does not compile.", "A.java:[3,1] List<x> is odd", true));
        open();

        Answer plain = entrance.answer(get("/", Map.of("accept", "*/*")), local);
        Answer page = entrance.answer(get("/", Map.of("accept", "text/html,*/*")), local);

        assertThat(plain.status()).isEqualTo(500);
        assertThat(plain.header("content-type")).contains("text/plain; charset=utf-8");
        assertThat(plain.body().text()).isEqualTo("items does not compile.\n\nA.java:[3,1] List<x> is odd\n");
        assertThat(page.body().text())
                .contains("A.java:[3,1] List&lt;x&gt; is odd")
                .doesNotContain("<x>");
        assertThat(asked).isEmpty();
    }

    @Test
    void showsEscapedWhatItWasAskedAndAsksItOnceMore() {
        open();
        entrance.answer(get("/\"><script>alert(1)</script>", Map.of()), local);

        String page = page("/_local");
        Answer again = entrance.answer(
                request("POST", "/_local/requests/1/replay", Map.of("origin", "http://" + HOST)), local);

        assertThat(page)
                .contains("GET /&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "GET</td><td>/x&lt;y&gt;")
                .contains("line &amp; line")
                .doesNotContain("<script");
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.header("location")).contains("/_local/requests/2");
        assertThat(asked).hasSize(2);
        assertThat(page("/_local/requests/2"))
                .contains("&lt;i&gt;", "/_local/requests/2/replay")
                .doesNotContain("<i>");
        assertThat(page("/_local/requests/9")).contains("No such request");
    }

    @Test
    void letsNoOtherSiteReachTheLocalAws() {
        open();

        Answer answer = entrance.answer(request("DELETE", "/_local/faults", Map.of("origin", "null")), local);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(asked).isEmpty();
    }

    private String page(String path) {
        Answer answer = entrance.answer(get(path, Map.of()), local);
        assertThat(answer.header("content-security-policy").orElse("")).startsWith("default-src 'none'");
        return answer.body().text();
    }

    private void open() {
        entrance.open(application(), fresh(), name -> List.of("line & line"));
    }

    private static Application application() {
        return new Application(
                URI.create("http://" + HOST),
                "abc",
                "items",
                List.of("handler X"),
                List.of(new Application.RouteLine("GET", "/x<y>", "X.y")));
    }

    private Freshness fresh() {
        SourceFiles sources = new SourceFiles(List.of(folder), Set.of(), InstantSource.system());
        Freshness freshness = new Freshness(sources, SourceFiles.Snapshot.EMPTY, changed -> failure);
        write(folder.resolve("A.java"));
        return freshness;
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Request get(String path, Map<String, String> headers) {
        return request("GET", path, headers);
    }

    private static Request request(String method, String path, Map<String, String> headers) {
        Map<String, List<String>> all = new TreeMap<>(Map.of("host", List.of(HOST)));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new Request(method, path, "", all, Body.EMPTY);
    }
}
