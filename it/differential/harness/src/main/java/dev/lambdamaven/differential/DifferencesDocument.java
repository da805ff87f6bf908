package dev.lambdamaven.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads docs/differences.md: table rows whose first cell is an id such as {@code D-1} and whose second says where. */
final class DifferencesDocument {

    private static final Path FILE = Path.of("..", "..", "..", "docs", "differences.md");

    private DifferencesDocument() {}

    /** Returns the ids of the rows that a runtime is named in. */
    static Set<String> idsFor(String runtime) throws IOException {
        return ids(Files.readAllLines(FILE), runtime);
    }

    static Set<String> ids(List<String> lines, String runtime) {
        Set<String> ids = new TreeSet<>();
        for (String line : lines) {
            String[] cells = line.split("\\|", -1);
            if (cells.length > 4 && cells[1].trim().matches("D-\\d+") && names(cells[2], runtime)) {
                if (!ids.add(cells[1].trim())) {
                    throw new IllegalStateException("Two rows for " + cells[1].trim());
                }
            }
        }
        return ids;
    }

    private static boolean names(String cell, String runtime) {
        return Arrays.stream(cell.split(",", -1)).map(String::trim).anyMatch(runtime::equals);
    }
}
