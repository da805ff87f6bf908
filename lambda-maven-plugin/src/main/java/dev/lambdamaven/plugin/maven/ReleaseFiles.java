package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.smoke.SmokeReport;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The report of a release's checks: of those over HTTP, or of those through Invoke when it did not come so far. Not the files of
 * {@code smoke}: a release must not hide from {@code verify} that a check of the local AWS failed.
 */
record ReleaseFiles(Path buildDirectory) {

    /** So that the outcome of an earlier release is not taken for that of this one. */
    void clear() {
        try {
            reports().clear();
        } catch (IOException undeletable) {
            throw unusable(undeletable);
        }
    }

    void write(SmokeReport report) {
        try {
            reports().write(report);
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
    }

    private LambdaException unusable(IOException cause) {
        return LambdaException.of(
                        "The reports of the release under %s cannot be written.".formatted(buildDirectory),
                        "Is the build directory writable?")
                .causedBy(cause);
    }

    private ReportFiles reports() {
        return ReportFiles.in(buildDirectory, "release-smoke.json", "TEST-lambda-release.xml");
    }
}
