package dev.lambdamaven.plugin.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.EarlyZip;
import dev.lambdamaven.plugin.packaging.JarWatcher;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.Packing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a jar while it is packed is what would be found by reading it. */
final class WatchedJarTest {

    private static final String KEY =
            "-----BEGIN " + "PRIVATE KEY-----\nMIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEA\n";

    @TempDir
    private Path folder;

    private ContentProject project;

    @BeforeEach
    void writeProject() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("z/one.pem", KEY.getBytes(UTF_8));
        entries.put("z/two.pem", KEY.replace('M', 'N').getBytes(UTF_8));
        entries.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n".getBytes(UTF_8));
        entries.put("b/", new byte[0]);
        entries.put("b/New.class", ContentProject.classOf(25));
        entries.put("b/large.txt", (" \n".repeat(1 << 20) + KEY).getBytes(UTF_8));
        entries.put("a/lib.so", ContentProject.elf(183));
        project = new ContentProject(folder).file("app.txt", "app").jar("b", entries);
    }

    private Optional<JarFacts> seen() throws IOException {
        PackageInput input = project.input(ContentProject.JAVA_21);
        CacheFolder cache = input.cache();
        try (Packing packing = Packing.begin(
                input,
                () -> EarlyZip.begin(
                        input, jar -> Content.watcher(input.dependencies().get(0), ContentProject.JAVA_21, cache)))) {
            packing.await(project.file("b"));
        }
        return cache.read(JarFactsFile.KIND, cache.contentKeys().of(project.file("b")))
                .flatMap(JarFactsFile::read);
    }

    private JarFacts read() throws IOException {
        return JarScan.of(ContentProject.JAVA_21.element(
                project.input(ContentProject.JAVA_21).dependencies().get(0)));
    }

    @Test
    void seesAllThatIsInAJar() throws IOException {
        assertThat(seen()).hasValue(read());
        assertThat(read().entries()).hasSize(7);
        assertThat(read().findings()).hasSize(3);
        assertThat(read().natives()).hasSize(1);
        assertThat(read().multiRelease()).isTrue();
    }

    @Test
    void seesBothFilesOfOneName() throws IOException {
        String bytes = Files.readString(project.file("b"), ISO_8859_1);
        Files.writeString(project.file("b"), bytes.replace("z/two.pem", "z/one.pem"), ISO_8859_1);

        assertThat(seen()).hasValue(read());
        assertThat(read().entries())
                .extracting(JarFacts.Entry::name)
                .containsOnlyOnce("b/")
                .contains("z/one.pem");
        assertThat(read().entries()).hasSize(7);
    }

    @Test
    void keepsNothingOfAJarWhoseManifestCannotBeRead() throws IOException {
        project = new ContentProject(folder.resolve("other"))
                .file("app.txt", "app")
                .jar("b", "META-INF/MANIFEST.MF", "no manifest at all\r\n\r\n");

        assertThat(seen()).isEmpty();
    }

    @Test
    void keepsNothingOfAJarThatWasReplacedMeanwhile() throws IOException {
        PackageInput input = project.input(ContentProject.JAVA_21);
        JarWatcher watcher = Content.watcher(input.dependencies().get(0), ContentProject.JAVA_21, input.cache());
        Files.write(project.file("b"), new byte[] {0}, StandardOpenOption.APPEND);

        watcher.end();

        String key = input.cache().contentKeys().of(project.file("b"));
        assertThat(input.cache().read(JarFactsFile.KIND, key)).isEmpty();
    }
}
