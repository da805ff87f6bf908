package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.OddFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** AWS's runtime interface client has native code for Linux alone; elsewhere a function's process does with Java. */
@Timeout(60)
class WithoutNativeCodeTest {

    private static final String PROPERTY = "lambda.local.withoutNativeCode";

    @TempDir
    Path folder;

    @BeforeEach
    void pretendToBeElsewhere() {
        System.setProperty(PROPERTY, "true");
    }

    @AfterEach
    void stopPretending() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void runsFunctionsAndTellsTheirFailures() throws IOException {
        try (LocalAws aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
                Account account = new Account(aws)) {
            DeployedFunction odd = DeployedFunction.create(account, "odd", OddFunction.class);

            assertThat(odd.invoke("\"grüezi\"").payload().asUtf8String()).isEqualTo("\"grüezi ü\"");
            assertThat(odd.invoke("\"throw\"").payload().asUtf8String()).contains("as ordered");
            assertThat(odd.invoke("\"large\"").payload().asUtf8String()).contains("Function.ResponseSizeTooLarge");
            assertThat(odd.invoke("\"again\"").payload().asUtf8String()).isEqualTo("\"again ü\"");
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".so"));
            }
        }
    }
}
