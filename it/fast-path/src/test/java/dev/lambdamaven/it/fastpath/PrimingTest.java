package dev.lambdamaven.it.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the first requests of an environment still have to load when the constructor has primed the index. */
@Timeout(120)
final class PrimingTest {

    @TempDir
    private Path folder;

    @Test
    void leavesNoClassOfTheAdapterOrTheJsonLibraryToTheFirstRequests() throws Exception {
        String output = run(starter());

        assertThat(output).contains(PrimedFunction.READY, "\"statusCode\":200", "\"statusCode\":201");
        assertThat(output.substring(output.indexOf(PrimedFunction.READY)).lines())
                .filteredOn(line -> line.contains("[class,load]"))
                .noneMatch(line -> line.contains("dev.lambdamaven.jaxrs.direct")
                        || line.contains("dev.lambdamaven.jaxrs.event")
                        || line.contains("com.fasterxml")
                        || line.contains("jakarta.")
                        || line.contains("org.jboss"));
    }

    /** Returns the folder of the compiled starter, with what {@code lambda:package} adds to it. */
    private Path starter() throws IOException {
        App app = Starter.compiled(folder, "jackson-jr");
        for (Map.Entry<String, byte[]> entry : app.generated().entries().entrySet()) {
            Path file = app.folder().resolve(entry.getKey());
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, entry.getValue());
        }
        return app.folder();
    }

    /** Returns what the function printed, among it every class that was loaded. */
    private static String run(Path classes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load::tags",
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        PrimedFunction.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
