package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Only where this JVM's locale can name such files at all. */
@Timeout(60)
class FileNameTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void needsUtf8FileNames() {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")) && File.separatorChar == '/');
    }

    @Test
    void keepsUmlautsAndBlanks() throws IOException {
        TestProject project = TestProject.in(folder.resolve("Mein Büro"));
        project.file("Übersicht/so groß.txt", "x");
        project.build();

        try (ZipFile jar = new ZipFile(project.unpack("lib/items.jar").toFile())) {
            assertThat(jar.getEntry("Übersicht/so groß.txt")).isNotNull();
        }
    }

    @Test
    void refusesANameThatTheLocaleCannotRead() throws IOException, InterruptedException {
        TestProject project = TestProject.items(folder);
        project.file("größe.txt", "x");
        ProcessBuilder command =
                PackagingChild.command(folder, project.dependencies().get(0));
        command.command().set(command.command().indexOf("-cp") + 1, classPathInAscii());
        command.environment().put("LC_ALL", "C");

        Process child = command.start();

        assertThat(new String(child.getInputStream().readAllBytes(), UTF_8))
                .contains("in the locale of this build")
                .contains("LC_ALL=C.UTF-8 mvn package");
        assertThat(child.waitFor()).isNotZero();
        assertThat(Files.exists(project.zip())).isFalse();
    }

    /** A JVM in that locale finds no class below a check-out whose own path has an umlaut. */
    private String classPathInAscii() throws IOException {
        List<String> readable = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            boolean ascii = US_ASCII.newEncoder().canEncode(element);
            readable.add(ascii || !Files.exists(Path.of(element)) ? element : copy(Path.of(element)));
        }
        return String.join(File.pathSeparator, readable);
    }

    private String copy(Path element) throws IOException {
        Path copy = Files.createTempDirectory(folder, "cp").resolve(element.getFileName());
        try (Stream<Path> files = Files.walk(element)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(element.relativize(file).toString()));
            }
        }
        return copy.toString();
    }
}
