package dev.lambdamaven.plugin.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.ManualClock;
import dev.lambdamaven.plugin.local.Wire;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An account with Lambda alone, a clock that the test moves, and one function {@code items}. */
final class LambdaAccount {

    static final String ARN = "arn:aws:lambda:eu-west-1:000000000000:function:items";
    static final String FUNCTIONS = "/2015-03-31/functions";
    static final String ITEMS = FUNCTIONS + "/items";
    static final String ROLE = "arn:aws:iam::000000000000:role/r";

    final ManualClock clock = new ManualClock();
    final Set<String> assumable = new HashSet<>(Set.of(ROLE));
    final Wire lambda;

    LambdaAccount(Path folder) {
        Ids ids = new Ids(new Random(1));
        FunctionRunner runner =
                new FunctionRunner(new FunctionRunner.Setting(folder, folder, clock, ids, line -> {}), "127.0.0.1:1");
        LambdaService.Setting setting = new LambdaService.Setting(
                folder.resolve("code"), "http://local/", clock, Duration.ofMillis(800), Duration.ofMillis(500));
        LambdaService service = new LambdaService(setting, ids, assumable::contains, runner);
        lambda = new Wire(service::answer, new Scope("eu-west-1", "lambda"));
    }

    String create() {
        return lambda.send(
                "POST " + FUNCTIONS,
                "{\"FunctionName\":\"items\",\"Runtime\":\"java21\",\"Handler\":\"app.Handler\",\"Role\":\"" + ROLE
                        + "\",\"Code\":" + code("a") + "}");
    }

    void createAndSettle() {
        assertThat(create()).startsWith("201 ");
        clock.advance(Duration.ofMillis(800));
    }

    String publish() {
        Body answer = lambda.answer("POST " + ITEMS + "/versions", "{}").body();
        return Fields.parse(answer).text("Version").orElse(answer.text());
    }

    String member(String name) {
        return Fields.parse(lambda.answer("GET " + ITEMS + "/configuration", "").body())
                .text(name)
                .orElse("absent");
    }

    static String conflict(String reason) {
        return "409 ResourceConflictException {\"Type\":\"User\",\"message\":"
                + "\"The operation cannot be performed at this time. " + reason + "\"}";
    }

    /** A request's code with empty entries. */
    static String code(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return "{\"ZipFile\":\"" + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\"}";
    }
}
