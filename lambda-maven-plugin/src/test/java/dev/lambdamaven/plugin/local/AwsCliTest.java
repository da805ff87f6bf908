package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lambdamaven.plugin.local.functions.EchoFunction;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The AWS CLI against the local AWS, and every word that it prints.
 *
 * <p>{@code -Dlambda.test.cli=all} walks a whole life instead of its first steps: 70 calls at 0.7 CPU seconds each.
 */
@Timeout(300)
class AwsCliTest {

    @TempDir
    Path folder;

    @Test
    void walksTheFirstStepsOfALife() throws IOException {
        walk("aws-cli-first-steps.txt");
    }

    @Test
    void walksAWholeLife() throws IOException {
        assumeTrue(
                System.getProperty("lambda.test.cli", "").equals("all"),
                "The whole walk of the AWS CLI takes a minute: -Dlambda.test.cli=all");
        walk("aws-cli-whole-life.txt");
    }

    private void walk(String transcript) throws IOException {
        Optional<Path> program = AwsCli.installed();
        assumeTrue(program.isPresent(), "The AWS CLI is not on the PATH, so it cannot judge the local AWS.");
        files();
        try (InputStream in = AwsCliTest.class.getResourceAsStream(transcript);
                LocalAws aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}))) {
            Likeness likeness = new Likeness(Map.of("endpoint", aws.endpoint().toString()));
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\n", "");
            AwsCli cli = new AwsCli(program.get(), folder, aws.endpoint());
            for (String step : text.strip().split("(?m)^\\$ ", -1)) {
                if (!step.isEmpty()) {
                    step(cli, step.split("\n", 2), likeness);
                }
            }
            assertThat(new String(Base64.getDecoder().decode(likeness.fill("<log>")), StandardCharsets.UTF_8))
                    .containsPattern("START RequestId: .* Version: \\$LATEST\necho grüßt\nEND RequestId: .*\nREPORT");
        }
    }

    private void step(AwsCli cli, String[] step, Likeness likeness) throws IOException {
        String command = likeness.fill(step[0]);
        String actual = command.startsWith("GET ")
                ? HttpApi.send(HttpRequest.newBuilder(URI.create(command.substring(4)))
                                .build())
                        .body()
                : command.startsWith("CAT ")
                        ? Files.readString(folder.resolve(command.substring(4)))
                        : cli.run(command);
        likeness.difference(step.length > 1 ? step[1].strip() : "", actual)
                .ifPresent(difference -> fail(command + ": " + difference + "\n" + actual));
    }

    private void files() throws IOException {
        Files.write(
                folder.resolve("echo.zip"), FunctionZip.of(EchoFunction.class).asByteArray());
        Files.writeString(folder.resolve("event.json"), "{\"a\":1}");
        Files.writeString(folder.resolve("trust.json"), DeployedFunction.TRUST);
        Files.writeString(
                folder.resolve("policy.json"),
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"logs:*\",\"Resource\":\"*\"}]}");
    }
}
