package dev.lambdamaven.plugin.maven;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.hurl.HurlFiles;
import dev.lambdamaven.plugin.hurl.HurlOutcome;
import dev.lambdamaven.plugin.hurl.HurlRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** The project's Hurl files beside the other checks: run by {@code smoke}, and told by {@code verify} when they failed. */
record HurlChecks(Path baseDirectory, Path buildDirectory, Log log) {

    private static final Duration DEADLINE = Duration.ofMinutes(10);

    boolean isEmpty() {
        return HurlFiles.in(baseDirectory).isEmpty();
    }

    /** Runs them, when there are any and hurl is there; the outcome is left for {@link #failure}. */
    void run(Optional<String> configured, URI url, Map<String, String> secrets) {
        List<Path> files = HurlFiles.in(baseDirectory);
        if (files.isEmpty()) {
            return;
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Optional<Path> executable = HurlFiles.executable(configured, path);
        if (executable.isEmpty()) {
            log.warn("%d Hurl files of src/smoke are not run: no hurl is on the PATH, and -Dlambda.hurl names none."
                    .formatted(files.size()));
            return;
        }
        Path report = buildDirectory.resolve("failsafe-reports").resolve("TEST-hurl.xml");
        HurlOutcome outcome = new HurlRun(executable.get(), files, url, secrets, report)
                .run(baseDirectory, DEADLINE, line -> log.info("  hurl        " + line));
        outcome.failure().ifPresent(this::leave);
    }

    /** So that the outcome of an earlier build cannot fail this one. */
    void clear() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException undeletable) {
            throw unusable(undeletable);
        }
    }

    /** Why the Hurl files of this build failed; empty when they passed or did not run. */
    Optional<LambdaException> failure() {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        try {
            Map<String, Object> left = JSON.std.mapFrom(Files.readString(file()));
            LambdaException failure =
                    LambdaException.of(String.valueOf(left.get("problem")), String.valueOf(left.get("advice")));
            Object output = left.getOrDefault("hurl", "");
            return Optional.of(output.toString().isEmpty() ? failure : failure.with("hurl", String.valueOf(output)));
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
    }

    private void leave(LambdaException failure) {
        String output = failure.facts().stream()
                .map(LambdaException.Fact::value)
                .findFirst()
                .orElse("");
        try {
            Files.createDirectories(file().toAbsolutePath().getParent());
            Files.writeString(
                    file(),
                    JSON.std.asString(
                            Map.of("problem", failure.problem(), "advice", failure.advice(), "hurl", output)));
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
    }

    private Path file() {
        return buildDirectory.resolve("lambda").resolve("hurl.json");
    }

    private LambdaException unusable(IOException cause) {
        return LambdaException.of(file() + " cannot be read or written.", "Is the build directory writable?")
                .causedBy(cause);
    }
}
