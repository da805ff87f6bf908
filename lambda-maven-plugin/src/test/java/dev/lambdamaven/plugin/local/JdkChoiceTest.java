package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.EchoFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A function runs on the JDK that its runtime was given. */
@Timeout(60)
class JdkChoiceTest {

    @TempDir
    Path folder;

    @Test
    void runsARuntimeOnItsOwnJdkWithAHeapThatFitsItsMemory() throws IOException {
        Path home = folder.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        Path java = home.resolve("bin/java");
        Files.writeString(
                java,
                "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' -Dchosen.for=java21 \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        LocalAwsSettings settings = new LocalAwsSettings(0, folder.resolve("work"), Delays.brief(), line -> {});
        try (LocalAws aws = LocalAws.start(settings.on(Map.of("java21", home)));
                Account account = new Account(aws)) {
            DeployedFunction.role(account);
            DeployedFunction function = DeployedFunction.create(
                    account,
                    DeployedFunction.request("items", EchoFunction.class).toBuilder()
                            .runtime("java21")
                            .memorySize(1000)
                            .build());

            assertThat(function.invoke("{}").payload().asUtf8String()).isEqualTo("{}");

            assertThat(arguments()).contains("-Dchosen.for=java21", "-Xmx850m");
        }
    }

    private static Stream<String> arguments() {
        return ProcessHandle.current()
                .children()
                .flatMap(child -> child.info().arguments().stream())
                .flatMap(Stream::of);
    }
}
