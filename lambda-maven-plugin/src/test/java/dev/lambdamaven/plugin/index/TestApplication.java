package dev.lambdamaven.plugin.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * An application compiled from sources of one line each, and jars that have of the API, the runtimes and the adapter what an
 * index looks at. Sources say {@code RS} for the package of the namespace in which they are compiled.
 */
final class TestApplication {

    static final String API = """
            package RS; public @interface Path { String value(); }
            package RS; public @interface ApplicationPath { String value(); }
            package RS; public @interface HttpMethod { String value(); }
            package RS; @HttpMethod("GET") public @interface GET {}
            package RS; @HttpMethod("POST") public @interface POST {}
            package RS; public @interface Produces { String[] value(); }
            package RS.ext; public @interface Provider {}
            package RS.core; public class Application {}""";

    static final String RESTEASY = """
            package org.jboss.resteasy.core; public class SynchronousDispatcher { void at(RS.core.Application a) {} }""";

    static final String JERSEY = """
            package org.glassfish.jersey.server; public class ApplicationHandler { ApplicationHandler(RS.core.Application a) {} }
            package org.glassfish.jersey.server; public class ResourceConfig extends RS.core.Application {}
            package org.glassfish.jersey.server; @RS.Path("wadl") public class Wadl {}""";

    static final String ADAPTER = """
            package dev.lambdamaven.jaxrs; public class JaxRsHandler { public JaxRsHandler(Class<? extends RS.core.Application> a) {} }""";

    private final Path folder;
    private final List<Path> jars = new ArrayList<>();

    private TestApplication(Path folder) {
        this.folder = folder;
    }

    /** With the API, a runtime and the adapter of jakarta. */
    static TestApplication on(String runtime, Path folder) throws IOException {
        return bare(folder)
                .jar("api.jar", Namespace.JAKARTA, API)
                .jar("runtime.jar", Namespace.JAKARTA, runtime)
                .jar("adapter.jar", Namespace.JAKARTA, ADAPTER);
    }

    static TestApplication bare(Path folder) {
        return new TestApplication(folder);
    }

    TestApplication classes(String sources) throws IOException {
        return classes(Namespace.JAKARTA, sources);
    }

    TestApplication classes(Namespace namespace, String sources) throws IOException {
        compile(folder.resolve("classes"), namespace, sources);
        return this;
    }

    TestApplication jar(String name, Namespace namespace, String sources) throws IOException {
        Path compiled = folder.resolve(name + ".classes");
        compile(compiled, namespace, sources);
        return jar(name, compiled);
    }

    /** A jar with a text file beside its classes. */
    TestApplication jar(String name, String sources, String service) throws IOException {
        Path compiled = folder.resolve(name + ".classes");
        compile(compiled, Namespace.JAKARTA, sources);
        Path file = compiled.resolve("META-INF/services/" + service);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        return jar(name, compiled);
    }

    private TestApplication jar(String name, Path compiled) throws IOException {
        Path jar = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> walk = Files.walk(compiled)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(compiled.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
        }
        jars.add(jar);
        return this;
    }

    ApplicationModel model() {
        return model("", "");
    }

    ApplicationModel model(ScanMemory memory) {
        return model("", "", memory);
    }

    ApplicationModel model(String webXml, String wanted) {
        return model(webXml, wanted, ScanMemory.NONE);
    }

    private ApplicationModel model(String webXml, String wanted, ScanMemory memory) {
        try (ClassPath classPath = open(memory)) {
            return new ApplicationIndexer(classPath)
                    .model(
                            Optional.of(webXml).filter(text -> !text.isEmpty()).map(text -> text.getBytes(UTF_8)),
                            Optional.of(wanted).filter(text -> !text.isEmpty()));
        }
    }

    ClassPath open() {
        return open(ScanMemory.NONE);
    }

    ClassPath open(ScanMemory memory) {
        return ClassPath.open(folder.resolve("classes"), jars, memory);
    }

    private void compile(Path target, Namespace namespace, String sources) throws IOException {
        Files.createDirectories(target);
        String classPath = Stream.concat(Stream.of(folder.resolve("classes")), jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(java.io.File.pathSeparator));
        List<String> options =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", classPath, "-d", target.toString()));
        for (String source : sources.lines().toList()) {
            options.add(written(source.replaceAll("\\bRS\\b", namespace.packageName())));
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)))
                .isZero();
    }

    private String written(String source) throws IOException {
        Matcher type = Pattern.compile("(?:class|@?interface) (\\w+)").matcher(source);
        assertThat(type.find()).isTrue();
        Path file = Files.createTempDirectory(Files.createDirectories(folder.resolve("sources")), "s")
                .resolve(type.group(1) + ".java");
        return Files.writeString(file, source).toString();
    }
}
