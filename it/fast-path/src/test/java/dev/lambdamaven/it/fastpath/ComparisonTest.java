package dev.lambdamaven.it.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.routes.SampleRequest;
import dev.lambdamaven.plugin.routes.SampleRequests;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole answers are compared, and how often each method ran; a floor on direct answers keeps that from being empty. */
final class ComparisonTest {

    private static final String APPS = "dev/lambdamaven/it/fastpath/apps/";
    private static final int RANDOM_REQUESTS = 1500;
    private static final Logger RESTEASY = Logger.getLogger("org.jboss.resteasy");

    @TempDir
    private Path folder;

    @BeforeAll
    static void keepQuiet() {
        RESTEASY.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        RESTEASY.setLevel(null);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            jackson-jr,       80
            jackson-databind, 80
            """)
    void theStarterAnswersAlikeWithAndWithoutTheIndex(String jsonLibrary, int percent) {
        Comparison comparison = new Comparison(Starter.compiled(folder, jsonLibrary), "");

        compare(comparison, "starter", Starter.compiled(folder, jsonLibrary).index());

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.percentDirect()).isGreaterThanOrEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            parameters, 68
            responses,  70
            mappers,    3
            rooted,     80
            """)
    void applicationsAnswerAlikeWithAndWithoutTheIndex(String name, int percent) throws URISyntaxException {
        App app = compiledHere(name);
        Comparison comparison = new Comparison(app, "dev.lambdamaven.it.fastpath.apps.shared.Ran");

        compare(comparison, name, app.index());

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.percentDirect()).isGreaterThanOrEqualTo(percent);
    }

    @Test
    void theEngineFinishesWhatTheIndexCannotWrite() throws URISyntaxException {
        Comparison comparison = new Comparison(compiledHere("responses"), "");

        Chosen.requests("responses").forEach(comparison::send);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.finished()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void everyRouteOfTheStarterIsDirect() {
        assertThat(Starter.compiled(folder, "jackson-jr").generated().report())
                .containsExactly(
                        "GET /health  direct",
                        "POST /items  direct",
                        "PUT /items/{item_id}  direct",
                        "RESTEasy starts with the first request that needs it: every route is direct");
    }

    private static App compiledHere(String name) throws URISyntaxException {
        Path classes = Path.of(ComparisonTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String application = (APPS + name + "/App").replace('/', '.');
        return App.of(classes, application, APPS + name + "/", APPS + "shared/");
    }

    private static void compare(Comparison comparison, String name, String index) {
        Chosen.requests(name).forEach(comparison::send);
        SampleRequests random = new SampleRequests(index, new Random(name.hashCode()));
        for (int i = 0; i < RANDOM_REQUESTS; i++) {
            SampleRequest request = random.next();
            comparison.send(request);
        }
    }
}
