package dev.lambdamaven.jaxrs.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.jaxrs.JaxRsHandler;
import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.Invocation;
import dev.lambdamaven.jaxrs.http.RequestTarget;
import dev.lambdamaven.jaxrs.probe.RequestProbe;
import dev.lambdamaven.jaxrs.probe.ResponseProbe;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which application is started, on RESTEasy. */
class EnginesTest {

    private static final String HERE = EnginesTest.class.getName();
    private static final String RESOURCE = "resource\t" + RequestProbe.class.getName() + "\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            ''                                            > /header     > 200
            application|$Empty|/here|annotation           > /here/header > 200
            application|$Empty|/from-web-xml|web.xml      > /from-web-xml/header > 200
            application|$Empty||subclass                  > /header     > 200
            application|$Naming|/n|annotation             > /n/header   > 404
            application|$Naming|/n|annotation             > /n/response/ok > 200
            application|$Empty|/e|web.xml;application|$Naming||subclass    > /e/header   > 200
            application|jakarta.ws.rs.core.Application|/std|web.xml > /std/header > 200
            init-param|colour|blue                        > /header     > 200
            """)
    void startsWhatTheIndexNames(String lines, String path, int status) throws Exception {
        Archive archive = new Archive(folder).index(index(lines) + RESOURCE);
        try (URLClassLoader loader = archive.loader()) {
            assertThat(status(Engines.start(loader, Set.of()), path)).isEqualTo(status);
        }
    }

    @Test
    void saysThatThereAreTwoApplications() throws IOException {
        String lines = index("application|$Empty|/a|annotation;application|$Naming|/b|web.xml");
        try (URLClassLoader loader = new Archive(folder).index(lines).loader()) {
            assertThatThrownBy(() -> Engines.start(loader, Set.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("""
                            The archive has 2 JAX-RS applications, and a function serves one: %1$s$Empty (annotation /a), \
                            %1$s$Naming (web.xml /b). Write a handler that names the application, \
                            and make it the function's handler:

                            public final class LambdaHandler extends dev.lambdamaven.jaxrs.JaxRsHandler {
                                public LambdaHandler() {
                                    super(%1$s.Empty.class);
                                }
                            }
                            """.formatted(HERE));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            ''                                 > No application to serve: lambda:package found neither a subclass of jakarta.ws.rs.core.Application nor a class with @Path in the archive.
            application|com.acme.Gone||web.xml > The application com.acme.Gone of the index is not on the class path.
            application|java.lang.String||web.xml > This lambda-jaxrs is for jakarta.ws.rs, and the application java.lang.String is not.
            application|javax.ws.rs.core.Application||web.xml > This lambda-jaxrs is for jakarta.ws.rs, and the application javax.ws.rs.core.Application is not.
            application|$Broken||subclass      > Cannot start dev.lambdamaven.jaxrs.start.EnginesTest$Broken: DATABASE_URL is not set
            application|$Silent||subclass      > Cannot start dev.lambdamaven.jaxrs.start.EnginesTest$Silent: java.lang.NullPointerException
            resource|com.acme.Gone             > Cannot start jakarta.ws.rs.core.Application: the archive's class com.acme.Gone cannot be loaded: java.lang.ClassNotFoundException: com.acme.Gone
            resource|$OtherResource            > Cannot start jakarta.ws.rs.core.Application: This lambda-jaxrs is for jakarta.ws.rs, and the resource class dev.lambdamaven.jaxrs.start.EnginesTest$OtherResource is not.
            """)
    void saysWhyNothingStarts(String lines, String message) throws IOException {
        try (URLClassLoader loader = new Archive(folder).index(index(lines)).loader()) {
            assertThatThrownBy(() -> Engines.start(loader, Set.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(message);
        }
    }

    @Test
    void saysThatThereIsNoIndex() {
        assertThatThrownBy(JaxRsHandler::new)
                .hasMessage("No application to serve: META-INF/lambda-jaxrs/application.index is not on the class path."
                        + " lambda:package writes it into the zip; elsewhere, as in a test, pass the application to the"
                        + " handler's constructor.");
    }

    /** Writes a tab for each bar, a line end for each semicolon, and this class before each dollar sign. */
    private static String index(String lines) {
        String text = lines.replace('|', '\t').replace(";", "\n").replace("$", HERE + "$");
        return text.isEmpty() ? "" : text + "\n";
    }

    private static int status(Engine engine, String path) throws Exception {
        RequestTarget target = new RequestTarget("https://api.example.com", "", path, "");
        HttpRequest request = new HttpRequest("GET", target, Map.of(), new byte[0], Caller.anonymous(""));
        return engine.serve(request, Invocation.none()).status();
    }

    /** Names nothing. */
    @ApplicationPath("/ignored-where-the-index-says-otherwise")
    public static final class Empty extends Application {}

    /** Names one class. */
    public static final class Naming extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(ResponseProbe.class);
        }
    }

    /** Cannot be constructed. */
    public static final class Broken extends Application {
        public Broken() {
            throw new IllegalArgumentException("DATABASE_URL is not set");
        }
    }

    /** Fails without a word. */
    public static final class Silent extends Application {
        public Silent() {
            throw new NullPointerException();
        }
    }

    /** Has an annotation of the other JAX-RS, as far as its class file shows. */
    public static final class OtherResource {
        public static final String PATH = "Ljavax/ws/rs/Path;";
    }
}
