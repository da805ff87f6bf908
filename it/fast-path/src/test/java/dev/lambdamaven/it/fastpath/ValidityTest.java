package dev.lambdamaven.it.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.direct.DirectStart;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.plugin.routes.FunctionArchives;
import dev.lambdamaven.plugin.routes.GeneratedRoutes;
import dev.lambdamaven.plugin.routes.RouteGenerator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the index is left alone, and which routes it leaves alone. */
final class ValidityTest {

    private static final String APPS = "dev/lambdamaven/it/fastpath/apps/";

    @Test
    void servesAnApplicationOfWhichItKnowsEverything() throws Exception {
        assertThat(over("Alone")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WithFilter", "WithStranger", "WithoutJson", "WithProperties", "WithNewObjects"})
    void leavesAnApplicationThatPublishesMoreOrLess(String application) throws Exception {
        assertThat(over(application)).isNull();
    }

    @Test
    void isNotWrittenForAnApplicationThatNamesAFilter() throws Exception {
        assertThat(odd("Alone").index()).contains("Applications$Alone").doesNotContain("Applications$WithFilter");
    }

    @Test
    void isSwitchedOffByAProperty() throws Exception {
        System.setProperty("dev.lambdamaven.fastPath", "off");
        try {
            assertThat(over("Alone")).isNull();
        } finally {
            System.clearProperty("dev.lambdamaven.fastPath");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /odd/direct          | direct
            GET /odd/context         | engine: Odd.context has a parameter with @Context
            GET /odd/bean            | engine: Odd.bean has a parameter with @BeanParam
            GET /odd/encoded/{v}     | engine: Odd.encoded has a parameter with @Encoded
            GET /odd/optional        | engine: Odd.optional returns java.util.Optional
            GET /odd/later           | engine: Odd.later returns java.util.concurrent.CompletionStage
            GET /odd/twice/{v}/{v}   | engine: Odd.twice names a variable twice
            GET /odd/several         | engine: Odd.several produces other than one plain media type that is no text
            POST /odd/text           | engine: Odd.text reads a body of type java.lang.String
            GET /linked              | engine: Linked.get calls ResponseBuilder.contentLocation
            ANY /injected            | engine: Injected has injected fields or constructors
            ANY /regex               | engine: Regex get has a path with more than plain segments, or two HTTP methods
            ANY /setter              | engine: Setter setInfo is annotated, but static or not public
            ANY /static              | engine: Static get is annotated, but static or not public
            GET /small               | engine: Rest.small has @Hidden.Small
            GET /small/code          | engine: Rest.code has a parameter of type dev.lambdamaven.it.fastpath.apps.odd.Hidden$Code
            GET /handed              | engine: Handed.get uses ResteasyContext (in dev.lambdamaven.it.fastpath.apps.odd.Hidden$ContextStore)
            """)
    void saysOfEachRouteWhetherItIsDirectOrWhyNot(String route, String verdict) throws Exception {
        assertThat(odd("Alone").generated().report()).contains(route + "  " + verdict);
    }

    @Test
    void givesAnApplicationThatListsNothingWhatTheArchivePublishes() throws Exception {
        App app = odd("Alone");
        String odd = APPS + "odd/Applications$";
        assertThat(app.generated(List.of(odd + "Plain", odd + "Filter"))
                        .entries()
                        .get(RouteGenerator.INDEX))
                .asString()
                .containsPattern("class\tresource\t[0-9]+\t.*Plain\tannotated")
                .containsPattern("class\tunfit\t[0-9]+\t.*Filter\tannotated")
                .containsPattern("class\tresource\t[0-9]+\t.*Odd\t\t");
    }

    @Test
    void writesNoIndexForAComponentThatCannotBeRead() throws Exception {
        GeneratedRoutes generated = odd("Alone").generated(List.of("com/acme/Missing"));
        assertThat(generated.entries()).isEmpty();
        assertThat(generated.report()).containsExactly("off: com.acme.Missing cannot be read");
    }

    @Test
    void looksThroughTheJarThatAResourceIsIn(@TempDir Path folder) throws Exception {
        Path jar = jar(folder.resolve("module.jar"), odd("Alone"));
        List<String> components = List.of(APPS + "odd/Hidden$Handed", APPS + "shared/Json");

        assertThat(FunctionArchives.routes(folder.resolve("classes"), List.of(jar), components, Map.of())
                        .report())
                .contains("GET /handed  engine: Handed.get uses ResteasyContext"
                        + " (in dev.lambdamaven.it.fastpath.apps.odd.Hidden$ContextStore)");
    }

    /** A jar with the classes of an application, the adapter and RESTEasy, as far as anybody looks. */
    private static Path jar(Path file, App app) throws IOException {
        Files.createDirectory(file.resolveSibling("classes"));
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : app.classes()) {
                jar.putNextEntry(new ZipEntry(name + ".class"));
                Files.copy(app.folder().resolve(name + ".class"), jar);
            }
            jar.putNextEntry(new ZipEntry("dev/lambdamaven/jaxrs/direct/Calls.class"));
            jar.putNextEntry(new ZipEntry("META-INF/maven/org.jboss.resteasy/resteasy-core/pom.properties"));
            jar.write("version=6.2.16.Final".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void leavesADependencyThatIsNoJarToThePackager(@TempDir Path folder) {
        assertThat(FunctionArchives.routes(folder, List.of(folder), List.of(), Map.of())
                        .entries())
                .isEmpty();
    }

    private static @Nullable Engine over(String application) throws Exception {
        return DirectStart.over(odd(application).started(true), () -> {
            throw new IllegalStateException("the engine was started");
        });
    }

    private static App odd(String application) throws URISyntaxException {
        Path classes = Path.of(ValidityTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String name = (APPS + "odd/Applications$" + application).replace('/', '.');
        return App.of(classes, name, APPS + "odd/", APPS + "shared/");
    }
}
