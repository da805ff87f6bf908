package dev.lambdamaven.plugin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlerFinderTest {

    @TempDir
    private static Path folder;

    private static Path classes;
    private static List<Path> jars;

    @BeforeAll
    static void compile() throws IOException {
        String stream = "com.amazonaws.services.lambda.runtime.RequestStreamHandler";
        String body = "{ public void handleRequest(java.io.InputStream i, java.io.OutputStream o,"
                + " com.amazonaws.services.lambda.runtime.Context c) {} }";
        Path library = compiled(
                "library",
                "",
                Map.of(
                        "lib/Base.java", "package lib; public abstract class Base implements Step " + body,
                        "lib/Step.java", "package lib; public interface Step extends " + stream + " {}"));
        jars = List.of(jarOf(library));
        classes = compiled(
                "classes",
                library.toString(),
                Map.of(
                        "app/Direct.java", "package app; public class Direct implements " + stream + body,
                        "app/ThroughJar.java", "package app; public final class ThroughJar extends Middle {}",
                        "app/Middle.java", "package app; abstract class Middle extends lib.Base {}",
                        "app/Outer.java",
                                "package app; public class Outer { public static class In extends lib.Base {}"
                                        + " public class Inner extends lib.Base {} }",
                        "app/Hidden.java", "package app; class Hidden extends lib.Base {}",
                        "app/Needs.java", "package app; public class Needs extends lib.Base { public Needs(int i) {} }",
                        "app/Private.java",
                                "package app; public class Private extends lib.Base { private Private() {} }",
                        "app/Plain.java",
                                "package app; public class Plain { public String greet(String s) { return s; }"
                                        + " void hidden() {} }",
                        "app/Typed.java",
                                "package app; public class Typed implements com.amazonaws.services.lambda.runtime"
                                        + ".RequestHandler<String, String> { public String handleRequest(String s,"
                                        + " com.amazonaws.services.lambda.runtime.Context c) { return s; } }"));
        Path module = compiled("module", "", Map.of("module-info.java", "module app {}"));
        Files.copy(module.resolve("module-info.class"), classes.resolve("module-info.class"));
        disturb();
    }

    /** What a finder may not trip over: broken bytes, a class in the wrong place, a version folder. */
    private static void disturb() throws IOException {
        Files.writeString(classes.resolve("app/Broken.class"), "no class");
        Files.write(
                classes.resolve("app/Cut.class"), new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0});
        Path versions = Files.createDirectories(classes.resolve("META-INF/versions/17/app"));
        Files.copy(classes.resolve("app/Direct.class"), versions.resolve("Direct.class"));
        Files.copy(classes.resolve("app/Direct.class"), classes.resolve("Direct.class"));
    }

    @Test
    void findsWhatLambdaCanCall() {
        assertThat(HandlerFinder.find(classes, jars))
                .containsExactly("app.Direct", "app.Outer$In", "app.ThroughJar", "app.Typed");
    }

    @Test
    void findsOnlyDirectHandlersWhenTheJarsAreUnreadable() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");

        assertThat(HandlerFinder.find(classes, List.of(broken))).containsExactly("app.Direct", "app.Typed");
    }

    @Test
    void findsNothingInAProjectThatWasNotCompiled() {
        assertThat(HandlerFinder.find(folder.resolve("missing"), jars)).isEmpty();
    }

    @Test
    void acceptsHandlersOfBothForms() {
        assertThat(Stream.of(
                        "app.Direct",
                        "app.ThroughJar",
                        "app.Typed::handleRequest",
                        "app.Plain::greet",
                        "app.ThroughJar::handleRequest"))
                .allMatch(handler -> HandlerFinder.exists(handler, classes, jars));
    }

    @Test
    void acceptsAHandlerThatLiesInAJar() throws IOException {
        Path own = compiled(
                "own",
                "",
                Map.of(
                        "own/Ready.java",
                        "package own; public class Ready implements com.amazonaws.services.lambda.runtime"
                                + ".RequestHandler<String, String> { public String handleRequest(String s,"
                                + " com.amazonaws.services.lambda.runtime.Context c) { return s; } }"));

        assertThat(HandlerFinder.exists("own.Ready", classes, List.of(jarOf(own))))
                .isTrue();
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
                        .map(handler ->
                                HandlerFinder.problem(handler, classes, jars).orElse("fine")))
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

    private static Path compiled(String name, String classPath, Map<String, String> sources) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name));
        List<String> options = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                target.toString(),
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + classPath));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src-" + name).resolve(source.getKey());
            Files.createDirectories(file.getParent());
            options.add(Files.writeString(file, source.getValue()).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)))
                .isZero();
        return target;
    }

    private static Path jarOf(Path compiled) throws IOException {
        Path zip = folder.resolve(compiled.getFileName() + ".jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> walk = Files.walk(compiled)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(compiled.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
        }
        return zip;
    }
}
