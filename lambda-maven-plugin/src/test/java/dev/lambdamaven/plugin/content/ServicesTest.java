package dev.lambdamaven.plugin.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.packaging.Generated;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.Packager;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Lambda's class loader finds in the zip. */
final class ServicesTest {

    @TempDir
    private Path folder;

    /** A provider in one jar. */
    public static final class First implements Supplier<String> {
        @Override
        public String get() {
            return "first";
        }
    }

    /** A provider of the same service in another jar. */
    public static final class Second implements Supplier<String> {
        @Override
        public String get() {
            return "second";
        }
    }

    @Test
    void servicesOfTwoJarsAreAllFound() throws IOException {
        ContentProject project = new ContentProject(folder).file("app/a.txt", "a");
        project.jar("b", provider(First.class)).jar("c", provider(Second.class));

        assertThat(services(build(project, ContentProject.JAVA_21))).containsExactly("first", "second");
    }

    @Test
    void whatIsLeftOutIsNotInTheZip() throws IOException {
        ContentProject project =
                new ContentProject(folder).file("app/a.txt", "a").file("docs/b.txt", "b");
        project.jar("b", provider(First.class)).jar("c", provider(Second.class));

        List<URL> jars = build(project, ContentProject.excluding("com.example:c!/META-INF/services/", "docs/"));

        assertThat(services(jars)).containsExactly("first");
        assertThat(names(jars, "items.jar")).containsExactly("app/", "app/a.txt");
        assertThat(names(jars, "c-1.0.jar")).hasSize(1);
    }

    private static Map<String, byte[]> provider(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream("/" + file)) {
            return Map.of(
                    file,
                    in.readAllBytes(),
                    "META-INF/services/java.util.function.Supplier",
                    (type.getName() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Builds the zip and unpacks its jars as Lambda does. */
    private List<URL> build(ContentProject project, ContentSettings settings) throws IOException {
        Content content = project.content(settings);
        PackageInput input = project.input(settings);
        Packager.build(input, () -> new Generated(new TreeMap<>(), Map.of(), content.leftOut()));
        List<URL> jars = new ArrayList<>();
        Path lib = Files.createDirectories(folder.resolve("lib"));
        try (ZipFile zip = new ZipFile(input.zip().toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path jar = lib.resolve(entry.getName().substring("lib/".length()));
                Files.write(jar, zip.getInputStream(entry).readAllBytes());
                jars.add(jar.toUri().toURL());
            }
        }
        return jars;
    }

    @SuppressWarnings("rawtypes") // ServiceLoader knows services by their class only
    private static List<Object> services(List<URL> jars) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            List<Object> found = new ArrayList<>();
            for (Supplier one : ServiceLoader.load(Supplier.class, loader)) {
                found.add(one.get());
            }
            return found;
        }
    }

    private static List<String> names(List<URL> jars, String name) throws IOException {
        URL jar = jars.stream()
                .filter(url -> url.getPath().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
        try (ZipFile zip = new ZipFile(jar.getPath())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
