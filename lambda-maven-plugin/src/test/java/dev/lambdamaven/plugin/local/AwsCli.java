package dev.lambdamaven.plugin.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * AWS's command line client, which nobody here wrote.
 *
 * @param folder where it runs, and finds files
 */
record AwsCli(Path program, Path folder, URI endpoint) {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** The client of this machine, when there is one. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, "aws"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What it prints for a command; a refusal in one line behind an exclamation mark. */
    String run(String command) {
        List<String> line = new ArrayList<>(List.of(program.toString(), "--endpoint-url", endpoint.toString()));
        Matcher words = WORD.matcher(command);
        while (words.find()) {
            line.add(Optional.ofNullable(words.group(1)).orElse(words.group(2)));
        }
        try {
            Path output = Files.createTempFile(folder, "output", "");
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
            builder.environment().putAll(environment());
            int status = builder.start().waitFor();
            String text = Files.readString(output, StandardCharsets.UTF_8).strip();
            return status == 0 ? text : "! " + text.replace('\n', ' ');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Nothing of whoever runs the build. */
    private static Map<String, String> environment() {
        return Map.of(
                "AWS_ACCESS_KEY_ID", "id",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_DEFAULT_REGION", Account.REGION,
                "AWS_CONFIG_FILE", "none",
                "AWS_SHARED_CREDENTIALS_FILE", "none",
                "AWS_MAX_ATTEMPTS", "1",
                "AWS_PAGER", "",
                "PYTHONIOENCODING", "UTF-8");
    }
}
