package dev.lambdamaven.plugin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Files of at most 200 lines, methods of at most 30, at most 5 parameters: in every module, tests included. */
final class SizeBudgetTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void everyFileAndMethodIsSmall() {
        Map<String, String> sources = sources();

        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(SizeBudget.violations(sources)).isEmpty();
    }

    @Test
    void seesALongFileALongMethodAndTooManyParameters() {
        String longMethod = "void f() {\n" + "int i;\n".repeat(29) + "}\n";
        String many = "void g(int a, int b, int c, int d, int e, int f) {}\n";
        String source = "class A {\n" + longMethod + many + "\n".repeat(200) + "}\n";

        assertThat(SizeBudget.violations(Map.of("A.java", source)))
                .containsExactly("A.java has 234 lines", "A.java: f has 31 lines", "A.java: g has 6 parameters");
    }

    @Test
    void allowsWhatIsJustWithinTheBudgetOrGivenFromOutside() {
        String method = "void f(int a, int b, int c, int d, int e) {\n" + "int i;\n".repeat(28) + "}\n";
        String overriding = "@Override public void g(int a, int b, int c, int d, int e, int f) {}\n";
        String data = "record R(int a, int b, int c, int d, int e, int f) {}\n";

        assertThat(SizeBudget.violations(Map.of("A.java", "class A {\n" + method + overriding + data + "}\n")))
                .isEmpty();
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> StreamSupport.stream(ROOT.relativize(file).spliterator(), false)
                            .noneMatch(folder -> folder.endsWith("target")))
                    .collect(Collectors.toMap(file -> ROOT.relativize(file).toString(), SizeBudgetTest::text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
