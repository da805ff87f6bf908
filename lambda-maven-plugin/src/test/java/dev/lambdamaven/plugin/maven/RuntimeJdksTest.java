package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeJdksTest {

    @TempDir
    Path folder;

    @Test
    void takesWhatTheToolchainsHaveAndThenJavaHome() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        RuntimeJdks jdks = new RuntimeJdks(
                range -> Optional.of(Path.of("/jdk21/bin/java")).filter(java -> range.equals("[21,22)")),
                Optional.of(home),
                17);

        assertThat(jdks.homes()).isEqualTo(Map.of("java21", Path.of("/jdk21"), "java25", home));
        assertThat(jdks.notice(JavaRuntime.JAVA21)).isEmpty();
        assertThat(jdks.notice(JavaRuntime.JAVA17)).isEmpty();
    }

    @Test
    void saysThatTheFunctionRunsOnAnotherJavaThanInAws() throws IOException {
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"unknown\"\n");
        RuntimeJdks jdks = new RuntimeJdks(range -> Optional.empty(), Optional.of(folder), 17);

        assertThat(jdks.homes()).isEmpty();
        assertThat(jdks.notice(JavaRuntime.JAVA21))
                .hasValue("Java 17 of this build runs what java21 runs in AWS: neither toolchains.xml nor JAVA_HOME has"
                        + " a JDK 21");
    }
}
