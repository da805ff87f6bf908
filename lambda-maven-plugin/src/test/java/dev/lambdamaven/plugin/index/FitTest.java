package dev.lambdamaven.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would only fail when the function starts. */
final class FitTest {

    private static final String ITEMS = "package app; @RS.Path(\"items\") public class Items {}";

    @TempDir
    private Path folder;

    @Test
    void refusesJavaxClassesWithTheJakartaAdapter() throws IOException {
        assertRefused(
                runtimes(Namespace.JAVAX, Namespace.JAKARTA).classes(Namespace.JAVAX, ITEMS),
                "The application uses javax.ws.rs, but the adapter adapter.jar serves jakarta.ws.rs.",
                "  classes  app.Items",
                "<artifactId>lambda-jaxrs</artifactId>",
                "<classifier>javax</classifier>",
                "<artifactId>jersey-hk2</artifactId><version>2.");
    }

    @Test
    void namesTheJarOfClassesThatAreNotTheProjectsOwn() throws IOException {
        assertRefused(
                runtimes(Namespace.JAVAX, Namespace.JAKARTA).jar("orders.jar", Namespace.JAVAX, ITEMS),
                "  classes  app.Items in orders.jar");
    }

    @Test
    void refusesAMixture() throws IOException {
        assertRefused(
                runtimes(Namespace.JAVAX, Namespace.JAKARTA)
                        .jar("api.jar", Namespace.JAKARTA, TestApplication.API)
                        .classes(Namespace.JAKARTA, ITEMS)
                        .classes(Namespace.JAVAX, "package app; public class Part { @RS.GET public void at() {} }"),
                "Some classes of the application use javax.ws.rs, others jakarta.ws.rs; no runtime serves both.",
                "  javax.ws.rs    app.Part",
                "  jakarta.ws.rs  app.Items",
                "grep -rl 'javax.ws.rs' src/main/java | xargs sed -i 's/javax.ws.rs/jakarta.ws.rs/g'");
    }

    @Test
    void leavesProvidersOfTheOtherNamespaceInJarsAlone() throws IOException {
        ApplicationModel model = TestApplication.on(TestApplication.RESTEASY, folder)
                .jar("old-api.jar", Namespace.JAVAX, TestApplication.API)
                .jar("json.jar", Namespace.JAVAX, "package json; @RS.ext.Provider public class Json {}")
                .classes(ITEMS)
                .model();

        assertThat(model.resources()).hasSize(1);
        assertThat(model.providers()).isEmpty();
    }

    @Test
    void refusesNoRuntime() throws IOException {
        assertRefused(
                TestApplication.bare(folder)
                        .jar("api.jar", Namespace.JAKARTA, TestApplication.API)
                        .jar("adapter.jar", Namespace.JAKARTA, TestApplication.ADAPTER)
                        .classes(ITEMS),
                "No JAX-RS runtime is on the class path of the function.",
                "<groupId>org.jboss.resteasy</groupId><artifactId>resteasy-core</artifactId><version>6.");
    }

    @Test
    void refusesTwoRuntimes() throws IOException {
        assertRefused(
                TestApplication.on(TestApplication.RESTEASY, folder)
                        .jar("jersey.jar", Namespace.JAKARTA, TestApplication.JERSEY)
                        .classes(ITEMS),
                "More than one JAX-RS runtime is on the class path of the function.",
                "  runtimes  RESTEasy in runtime.jar",
                "            Jersey in jersey.jar",
                "mvn dependency:tree -Dincludes=org.jboss.resteasy,org.glassfish.jersey.core");
    }

    @Test
    void refusesARuntimeOfTheOtherNamespace() throws IOException {
        assertRefused(
                runtimes(Namespace.JAVAX, Namespace.JAKARTA)
                        .jar("api.jar", Namespace.JAKARTA, TestApplication.API)
                        .classes(ITEMS),
                "The JAX-RS runtime Jersey in runtime.jar serves javax.ws.rs, but the adapter serves jakarta.ws.rs.");
    }

    @Test
    void refusesRestEasyOfJavax() throws IOException {
        assertRefused(
                TestApplication.bare(folder)
                        .jar("api.jar", Namespace.JAVAX, TestApplication.API)
                        .jar("resteasy-3.jar", Namespace.JAVAX, TestApplication.RESTEASY)
                        .jar("adapter.jar", Namespace.JAVAX, TestApplication.ADAPTER)
                        .classes(Namespace.JAVAX, ITEMS),
                "The adapter serves javax.ws.rs through Jersey 2, and the JAX-RS runtime is RESTEasy in resteasy-3.jar.");
    }

    @Test
    void refusesTwoAdapters() throws IOException {
        assertRefused(
                TestApplication.on(TestApplication.RESTEASY, folder)
                        .jar("adapter-javax.jar", Namespace.JAKARTA, TestApplication.ADAPTER)
                        .classes(ITEMS),
                "The adapter is twice on the class path of the function.",
                "  jars  adapter.jar",
                "        adapter-javax.jar");
    }

    @Test
    void servesJavaxWithTheAdapterForIt() throws IOException {
        ApplicationModel model = runtimes(Namespace.JAVAX, Namespace.JAVAX)
                .classes(Namespace.JAVAX, ITEMS)
                .model();

        assertThat(model.namespace()).isEqualTo(Namespace.JAVAX);
        assertThat(model.resources()).hasSize(1);
    }

    private TestApplication runtimes(Namespace runtime, Namespace adapter) throws IOException {
        return TestApplication.bare(folder)
                .jar("javax.jar", Namespace.JAVAX, TestApplication.API)
                .jar("jakarta.jar", Namespace.JAKARTA, TestApplication.API)
                .jar("runtime.jar", runtime, TestApplication.JERSEY)
                .jar("adapter.jar", adapter, TestApplication.ADAPTER);
    }

    private static void assertRefused(TestApplication application, String... parts) {
        assertThatThrownBy(application::model)
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith(parts[0].startsWith(" ") ? "" : parts[0])
                .hasMessageContainingAll(parts);
    }
}
