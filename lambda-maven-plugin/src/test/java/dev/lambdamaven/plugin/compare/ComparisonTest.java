package dev.lambdamaven.plugin.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.compare.handlers.TwoFacedHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes each. */
final class ComparisonTest {

    private static final String HANDLER = TwoFacedHandler.class.getName();

    private static final String THREE_DIFFERENCES = """
                3 of 7 requests are answered differently with the route index on and off.

                  request    GET /face
                  index on   HTTP 200
                             x-face: autoauto

                             b
                  index off  HTTP 200
                             x-face: offoff

                             b
                  request    GET /body
                  index on   HTTP 200

                             <autoauto>
                  index off  HTTP 200

                             <offoff>
                  request    GET /throw
                  index on   threw java.lang.IllegalStateException: face autoauto
                  index off  threw java.lang.IllegalStateException: face offoff

                  Until this is fixed, switch the index off: <fastPath>off</fastPath>. If what differs is a time or a matter of chance, \
                name it in <ignoredHeaders> or <masks>.
                  To repeat: mvn again""";

    @TempDir
    Path folder;

    @Test
    void findsEveryAnswerThatIsNotTheSameByteForByte() throws IOException {
        ComparisonReport report = run(Masks.NONE, "/same", "/face", "/throws-alike", "/id", "/body", "/throw", "/same");

        assertThat(report.line()).isEqualTo("7 requests, 3 answers differ, 0 answered directly");
        assertThat(report.differences())
                .extracting(difference -> difference.request().text())
                .containsExactly("GET /face", "GET /body", "GET /throw");
        assertThat(String.valueOf(report.failure("mvn again").orElseThrow().getMessage())
                        .replaceAll(" +\n", "\n"))
                .isEqualTo(THREE_DIFFERENCES);
    }

    @Test
    void overlooksWhatIsMasked() throws IOException {
        ComparisonReport report = run(Masks.of(List.of("X-Face"), List.of("<[a-z]+>")), "/same", "/face", "/body");

        assertThat(report.line()).isEqualTo("3 requests, no answer differs, 0 answered directly");
        assertThat(report.failure("")).isEmpty();
    }

    @Test
    void saysWhichRequestEndedTheApplication() {
        assertThatThrownBy(() -> run(Masks.NONE, "/same", "/end"))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith(
                        "With the index on, the application did not answer within 30 seconds, or ended.")
                .hasMessageContaining("request         GET /end");
    }

    @Test
    void saysWhyTheApplicationDoesNotStart() throws IOException {
        Comparison comparison = comparison("com.acme.Missing", Masks.NONE);

        assertThatThrownBy(() -> comparison.run(List.of()))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("The application cannot be started with the index on.")
                .hasMessageContaining("java.lang.ClassNotFoundException: com.acme.Missing");
    }

    @Test
    void leavesNoProcessBehind() throws IOException {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        run(Masks.NONE, "/same");

        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            assertThat(children.filter(child -> !before.contains(child))).isEmpty();
        }
    }

    @Test
    void keepsWhatTheJvmPrintsOffTheWire() throws IOException {
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Xlog:gc*:stdout");
        Comparison comparison = comparison(new Comparison.Subject(HANDLER, environment, Masks.NONE));

        assertThat(comparison
                        .run(List.of(ComparedRequest.json("GET", "/same", "")))
                        .line())
                .startsWith("1 requests, no answer differs");
    }

    @Test
    void knowsThePackagesIndex() throws IOException {
        assertThat(comparison(HANDLER, Masks.NONE).routeIndex()).contains("route\t0\t0\tGET\tsame\n");
    }

    private ComparisonReport run(Masks masks, String... paths) throws IOException {
        List<ComparedRequest> requests = Stream.of(paths)
                .map(path -> ComparedRequest.json("GET", path, ""))
                .toList();
        return comparison(HANDLER, masks).run(requests);
    }

    private Comparison comparison(String handler, Masks masks) throws IOException {
        return comparison(new Comparison.Subject(handler, Map.of(), masks));
    }

    private Comparison comparison(Comparison.Subject subject) throws IOException {
        String path = HANDLER.replace('.', '/') + ".class";
        Path zip = folder.resolve("package.zip");
        try (InputStream handlerClass = TwoFacedHandler.class.getResourceAsStream("/" + path)) {
            byte[] index = "route\t0\t0\tGET\tsame\n".getBytes(StandardCharsets.UTF_8);
            Map<String, byte[]> jar = Map.of(path, handlerClass.readAllBytes(), UnpackedPackage.INDEX, index);
            write(folder.resolve("app.jar"), jar);
            write(zip, Map.of("lib/app.jar", Files.readAllBytes(folder.resolve("app.jar"))));
        }
        return new Comparison(subject, zip, Optional.empty(), folder.resolve("compare"));
    }

    private static void write(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
