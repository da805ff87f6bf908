package dev.lambdamaven.jaxrs.jersey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.jaxrs.http.Deployment;
import dev.lambdamaven.jaxrs.jersey.shapes.Items;
import dev.lambdamaven.jaxrs.jersey.shapes.Stamp;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.AbstractContainerLifecycleListener;
import org.glassfish.jersey.server.spi.Container;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application can look like. */
class JerseyStartTest {

    private static final Deployment ARCHIVE = deployment(Set.of(Items.class, Stamp.class), Map.of());

    @ParameterizedTest
    @ValueSource(
            classes = {Shapes.Named.class, Shapes.Injected.class, Shapes.Scanning.class, Shapes.InjectedConfig.class})
    void startsAClass(Class<? extends Application> type) throws Exception {
        assertThat(Served.by(Served.start(type)).textAt("/items")).isEqualTo("items blue");
    }

    @Test
    void startsAnApplicationThatIsThere() throws Exception {
        assertThat(Served.by(JerseyEngine.start(new Shapes.Named(), Served.PLAIN))
                        .textAt("/items"))
                .isEqualTo("items blue");
        ResourceConfig config = new ResourceConfig(Items.class).property("colour", "red");
        assertThat(Served.by(JerseyEngine.start(config, Served.PLAIN)).textAt("/items"))
                .isEqualTo("items red");
    }

    @Test
    void publishesTheArchiveWhereNothingIsNamed() throws Exception {
        List<JerseyEngine> engines = List.of(
                JerseyEngine.start(Application.class, ARCHIVE),
                JerseyEngine.start(Shapes.Empty.class, ARCHIVE),
                JerseyEngine.start(new Shapes.Empty(), ARCHIVE),
                JerseyEngine.start(ResourceConfig.class, ARCHIVE),
                JerseyEngine.start(new ResourceConfig(), ARCHIVE));

        for (JerseyEngine engine : engines) {
            assertThat(Served.by(engine).at("/items").headers()).containsEntry("X-Order", List.of("Stamp"));
        }
    }

    @Test
    void publishesNothingBesidesWhatIsNamed() throws Exception {
        Deployment archive = deployment(Set.of(Stamp.class), Map.of());
        List<JerseyEngine> engines = List.of(
                JerseyEngine.start(Shapes.Named.class, archive),
                JerseyEngine.start(new Shapes.Named(), archive),
                JerseyEngine.start(new ResourceConfig(Items.class), archive));

        for (JerseyEngine engine : engines) {
            assertThat(Served.by(engine).at("/items").headers()).doesNotContainKey("X-Order");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jersey.config.server.provider.packages," + Shapes.PACKAGE + ",Stamp",
        "jersey.config.server.provider.classnames," + Shapes.PACKAGE + ".Items,",
    })
    void publishesWhatTheServletsParametersName(String name, String value, String stamp) throws Exception {
        Deployment webXml = deployment(Set.of(RequestProbe.class), Map.of(name, value, "colour", "green"));
        JerseyEngine engine = JerseyEngine.start(Application.class, webXml);

        assertThat(Served.by(engine).textAt("/items")).isEqualTo("items green");
        assertThat(Served.by(engine).at("/items").headers().get("X-Order"))
                .isEqualTo(stamp == null ? null : List.of(stamp));
        assertThat(Served.by(engine).at("/uris").status()).isEqualTo(404);
    }

    @Test
    void keepsThePrioritiesOfAResourceConfig() throws Exception {
        assertThat(Served.by(Served.start(Shapes.StampLast.class)).at("/items").headers())
                .containsEntry("X-Order", List.of("Second", "Stamp"));
        assertThat(Served.by(Served.start(Shapes.StampFirst.class)).at("/items").headers())
                .containsEntry("X-Order", List.of("Stamp", "Second"));
    }

    @Test
    void tellsLifecycleListenersThatItHasStarted() {
        List<String> seen = new ArrayList<>();
        ResourceConfig config = new ResourceConfig(Items.class).register(new AbstractContainerLifecycleListener() {
            @Override
            public void onStartup(Container container) {
                seen.add("started");
            }
        });

        assertThat(JerseyEngine.start(config, Served.PLAIN)).isNotNull();
        assertThat(seen).containsExactly("started");
    }

    @ParameterizedTest
    @ValueSource(classes = {Application.class, Shapes.Empty.class, ResourceConfig.class})
    void refusesWhatPublishesNothing(Class<? extends Application> type) {
        assertThatThrownBy(() -> Served.start(type)).hasMessage(Deployment.PUBLISHES_NOTHING);
    }

    @Test
    void throwsWhatTheConstructorThrew() {
        assertThatThrownBy(() -> Served.start(Shapes.Broken.class)).hasRootCauseMessage("DATABASE_URL is not set");
        assertThatThrownBy(() -> Served.start(Shapes.BrokenConfig.class))
                .hasRootCauseMessage("DATABASE_URL is not set");
    }

    private static Deployment deployment(Set<Class<?>> archive, Map<String, String> initParams) {
        return new Deployment("", archive, initParams, Set.of());
    }
}
