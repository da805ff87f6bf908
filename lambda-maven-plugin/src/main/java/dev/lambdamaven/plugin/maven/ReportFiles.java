package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.smoke.SmokeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report of checks in both of its forms: for {@code verify} and tools, and as CI servers read those of tests. */
record ReportFiles(Path json, Path xml) {

    static ReportFiles in(Path buildDirectory, String json, String xml) {
        return new ReportFiles(
                buildDirectory.resolve("lambda").resolve(json),
                buildDirectory.resolve("failsafe-reports").resolve(xml));
    }

    void clear() throws IOException {
        Files.deleteIfExists(json);
        Files.deleteIfExists(xml);
    }

    void write(SmokeReport report) throws IOException {
        Files.createDirectories(json.getParent());
        Files.createDirectories(xml.getParent());
        Files.writeString(json, report.toJson());
        Files.writeString(xml, report.toSurefireXml());
    }
}
