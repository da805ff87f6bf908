package dev.lambdamaven.plugin.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.LoopbackServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Only where Chromium and its driver are installed. */
@Timeout(60)
@EnabledIf("isThere")
class BrowserTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    static boolean isThere() {
        return Path.of(Browser.DRIVER).toFile().canExecute();
    }

    @Test
    void sendsARequestAgainByOneClickAndWithoutAScript() throws Exception {
        Entrance entrance = new Entrance(InstantSource.system(), new Invocations(line -> line), line -> {});
        LoopbackServer.Application function =
                request -> new Answer(201, List.of(), Body.utf8("<script>document.title='run'</script> & done"));
        try (LoopbackServer server = LoopbackServer.start(0, threads, request -> entrance.answer(request, function));
                Browser browser = new Browser(profile)) {
            URI url = URI.create("http://127.0.0.1:" + server.address().getPort());
            entrance.open(application(url), fresh(), name -> List.of("a line"));
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(url.resolve("/items?a=%3Cb%3E"))
                                    .build(),
                            BodyHandlers.discarding());

            browser.open(url.resolve("/_local"));
            assertThat(browser.text()).contains("GET /items?a=%3Cb%3E 201", "GET /x X.y", "a line");
            browser.click("form[action='/_local/requests/1/replay'] button");
            browser.await("a[href='/_local']");

            assertThat(browser.page()).isEqualTo(url.resolve("/_local/requests/2"));
            assertThat(browser.text()).contains("<script>document.title='run'</script> & done");
            browser.click("a[href='/_local']");
            browser.await("form[action='/_local/requests/2/replay']");
            assertThat(browser.text()).containsPattern("2 \\d\\d:\\d\\d:\\d\\d GET /items\\?a=%3Cb%3E 201");
        } finally {
            threads.shutdownNow();
        }
    }

    private static Application application(URI url) {
        return new Application(
                url, "abc", "items", List.of("handler X"), List.of(new Application.RouteLine("GET", "/x", "X.y")));
    }

    private static Freshness fresh() {
        return new Freshness(
                new SourceFiles(List.of(), Set.of(), InstantSource.system()),
                SourceFiles.Snapshot.EMPTY,
                changed -> Optional.empty());
    }
}
