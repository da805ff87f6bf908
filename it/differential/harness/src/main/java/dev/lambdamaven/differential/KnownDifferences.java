package dev.lambdamaven.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The differences a runtime is known for, exactly as they show: a file with one of them a line, in five fields between
 * tabs. The first field is the row of docs/differences.md that says why.
 */
record KnownDifferences(List<Known> all) {

    /** A difference and the id of its reason. */
    record Known(String id, Difference difference) {

        String line() {
            return String.join(
                    "\t", id, difference.request(), difference.aspect(), difference.server(), difference.function());
        }
    }

    /** Reads a file; a file that is not there knows nothing. */
    static KnownDifferences load(Path file) {
        if (!Files.exists(file)) {
            return new KnownDifferences(List.of());
        }
        try (Stream<String> lines = Files.lines(file)) {
            return new KnownDifferences(lines.map(KnownDifferences::parse).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Known parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 5) {
            throw new IllegalArgumentException("Five fields are expected in: " + line);
        }
        return new Known(fields[0], new Difference(fields[1], fields[2], fields[3], fields[4]));
    }

    List<Difference> of(String request) {
        return all.stream()
                .map(Known::difference)
                .filter(difference -> difference.request().equals(request))
                .toList();
    }

    /** Gives each difference the id it had, or a question mark that no document explains. */
    KnownDifferences renewed(List<Difference> found) {
        return new KnownDifferences(found.stream()
                .map(difference -> new Known(idOf(difference), difference))
                .toList());
    }

    private String idOf(Difference difference) {
        return all.stream()
                .filter(known -> known.difference().isSameAs(difference))
                .map(Known::id)
                .findFirst()
                .orElse("?");
    }

    void save(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, all.stream().map(Known::line).toList());
    }
}
