package dev.lambdamaven.plugin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each text that the local AWS puts into AWS's mouth stands in a table that says where it is from. */
final class ImitatedTextsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path LOCAL = Path.of("src/main/java/dev/lambdamaven/plugin/local");

    /** An error with its code, and the first words of its text; texts that are made elsewhere are not seen. */
    private static final Pattern ERROR =
            Pattern.compile("new AwsError\\(\\s*\\d+,\\s*\"([A-Za-z]+)\",\\s*\"((?:[^\"\\\\]|\\\\.){10,})\"");

    @Test
    void everyTextHasItsSource() throws IOException {
        String tables = Files.readString(ROOT.resolve("docs/local-aws.md"))
                + Files.readString(ROOT.resolve("docs/local-http-api.md"));
        List<String> texts = texts();

        assertThat(texts).hasSizeGreaterThan(70);
        assertThat(texts).filteredOn(text -> !tables.contains(text)).isEmpty();
    }

    /** API Gateway's texts stand in a table by case, not by text. */
    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(LOCAL)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(LOCAL.resolve("gateway")))
                    .flatMap(file -> texts(file).stream())
                    .toList();
        }
    }

    private static List<String> texts(Path file) {
        try {
            List<String> texts = new ArrayList<>();
            Matcher error = ERROR.matcher(Files.readString(file));
            while (error.find()) {
                texts.add(error.group(2).replace("\\\"", "\"").strip());
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
