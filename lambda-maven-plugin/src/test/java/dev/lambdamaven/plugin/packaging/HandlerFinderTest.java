package dev.lambdamaven.plugin.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.index.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlerFinderTest {

    private static final String LIBRARY = """
            package lib; public interface Step extends RequestStreamHandler {}
            package lib; public abstract class Base implements Step HANDLE""";

    private static final String APPLICATION = """
            package app; public class Direct implements RequestStreamHandler HANDLE
            package app; public final class ThroughJar extends Middle {}
            package app; abstract class Middle extends lib.Base {}
            package app; public class Outer { public static class In extends lib.Base {} public class No extends lib.Base {} }
            package app; class Hidden extends lib.Base {}
            package app; public class Needs extends lib.Base { public Needs(int i) {} }
            package app; public class Private extends lib.Base { private Private() {} }
            package app; public class Plain { public String greet(String s) { return s; } void hidden() {} }
            package app; public class Typed implements RequestHandler<String, String> \
            { public String handleRequest(String s, Context c) { return s; } }""";

    @TempDir
    private static Path folder;

    private static CompiledSources sources;
    private static Path classes;
    private static List<Path> jars;

    @BeforeAll
    static void compile() throws IOException {
        sources = new CompiledSources(folder);
        Path library = sources.compiled("library", "", LIBRARY);
        jars = List.of(sources.jarOf(library));
        classes = sources.compiled("classes", library.toString(), APPLICATION);
        disturb();
    }

    /** What a finder may not trip over: a module, broken bytes, a class in the wrong place, a version folder. */
    private static void disturb() throws IOException {
        Path module = sources.compiled("module", "", "module app {}");
        Files.copy(module.resolve("module-info.class"), classes.resolve("module-info.class"));
        Files.writeString(classes.resolve("app/Broken.class"), "no class");
        Files.write(
                classes.resolve("app/Cut.class"), new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0});
        Path versions = Files.createDirectories(classes.resolve("META-INF/versions/17/app"));
        Files.copy(classes.resolve("app/Direct.class"), versions.resolve("Direct.class"));
        Files.copy(classes.resolve("app/Direct.class"), classes.resolve("Direct.class"));
    }

    @Test
    void findsWhatLambdaCanCall() {
        assertThat(find(classes, jars)).containsExactly("app.Direct", "app.Outer$In", "app.ThroughJar", "app.Typed");
    }

    @Test
    void namesWhatMayHaveBeenMeant() {
        assertThat(nearMisses("app.Direkt")).containsExactly("app.Direct");
        assertThat(nearMisses("com.acme.Direct")).containsExactly("app.Direct", "Direct");
        assertThat(nearMisses("app.Outer.In")).startsWith("app.Outer$In");
        assertThat(nearMisses("lib.base")).containsExactly("lib.Base");
        assertThat(nearMisses("app.Unlike")).isEmpty();
        assertThat(nearMisses("app.Plain::gret")).containsExactly("app.Plain::greet");
        assertThat(nearMisses("app.Plain")).isEmpty();
    }

    @Test
    void findsOnlyDirectHandlersWhenTheJarsAreUnreadable() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");

        assertThat(find(classes, List.of(broken))).containsExactly("app.Direct", "app.Typed");
    }

    @Test
    void saysThatTheProjectWasNotCompiled() {
        assertThatThrownBy(() -> find(folder.resolve("missing"), List.of()))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("The project was not compiled: ");
    }

    @Test
    void acceptsHandlersOfBothForms() {
        assertThat(Stream.of(
                        "app.Direct",
                        "app.ThroughJar",
                        "app.Typed::handleRequest",
                        "app.Plain::greet",
                        "app.ThroughJar::handleRequest"))
                .allMatch(handler -> problem(handler, jars).isEmpty());
    }

    @Test
    void acceptsAHandlerThatLiesInAJar() throws IOException {
        Path own =
                sources.compiled("own", "", "package own; public class Ready implements RequestStreamHandler HANDLE");

        assertThat(problem("own.Ready", List.of(sources.jarOf(own)))).isEmpty();
    }

    @Test
    void saysWhyAHandlerCannotBeCalled() {
        String shape = " is not a public, concrete class with a public constructor without parameters";
        assertThat(Stream.of(
                                "app.Missing",
                                "app.Plain",
                                "app.Plain::hidden",
                                "app.Hidden",
                                "app.Middle",
                                "app.Needs",
                                "app.Broken",
                                "app.Plain::",
                                "::greet",
                                " ")
                        .map(handler -> problem(handler, jars).orElse("fine")))
                .containsExactly(
                        "class app.Missing is neither in " + classes + " nor in a dependency",
                        "class app.Plain implements neither RequestStreamHandler nor RequestHandler",
                        "class app.Plain has no public method hidden",
                        "class app.Hidden" + shape,
                        "class app.Middle" + shape,
                        "class app.Needs" + shape,
                        "class app.Broken is neither in " + classes + " nor in a dependency",
                        "a handler is written pkg.Class or pkg.Class::method",
                        "a handler is written pkg.Class or pkg.Class::method",
                        "a handler is written pkg.Class or pkg.Class::method");
    }

    private static List<String> find(Path own, List<Path> dependencies) {
        try (ClassPath classPath = ClassPath.open(own, dependencies)) {
            return HandlerFinder.find(own, classPath);
        }
    }

    private static Optional<String> problem(String handler, List<Path> dependencies) {
        try (ClassPath classPath = ClassPath.open(classes, dependencies)) {
            return HandlerFinder.problem(handler, classes, classPath);
        }
    }

    private static List<String> nearMisses(String handler) {
        try (ClassPath classPath = ClassPath.open(classes, jars)) {
            return HandlerFinder.nearMisses(handler, classes, classPath, classPath::classNames);
        }
    }
}
