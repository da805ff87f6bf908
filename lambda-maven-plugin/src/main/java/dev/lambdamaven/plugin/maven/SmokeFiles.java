package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.smoke.SmokeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code smoke} leaves for {@code verify} and for CI servers. */
record SmokeFiles(Path buildDirectory) {

    /** So that the outcome of an earlier build can neither pass nor fail this one. */
    void clear() {
        try {
            reports().clear();
            Files.deleteIfExists(log());
        } catch (IOException undeletable) {
            throw unusable(undeletable);
        }
    }

    void write(SmokeReport report, List<String> functionLog) {
        try {
            reports().write(report);
            if (!report.passed()) {
                Files.write(log(), functionLog);
            }
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
    }

    /** The outcome of the smoke checks of this build, if there were any. */
    Optional<SmokeReport> report() {
        try {
            Path json = reports().json();
            return Files.exists(json) ? Optional.of(SmokeReport.fromJson(Files.readString(json))) : Optional.empty();
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
    }

    List<String> functionLog() {
        try {
            return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
    }

    private LambdaException unusable(IOException cause) {
        return LambdaException.of(
                        "The smoke reports under %s cannot be read or written.".formatted(buildDirectory),
                        "Is the build directory writable?")
                .causedBy(cause);
    }

    private ReportFiles reports() {
        return ReportFiles.in(buildDirectory, "smoke.json", "TEST-lambda-smoke.xml");
    }

    private Path log() {
        return buildDirectory.resolve("lambda").resolve("smoke.log");
    }
}
