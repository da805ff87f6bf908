package dev.lambdamaven.plugin.sbom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A bill of the same jars that was written before. It is kept with the POMs that were read for it, and counts as long as each has its
 * size and time.
 *
 * @param key stands for the jars, where they lie, and all else that a bill says
 */
record KeptBill(CacheFolder cache, String key) {

    private static final String KIND = "bills";
    private static final String ABSENT = "-";

    /** Makes a bill. */
    @FunctionalInterface
    interface Maker {
        /** Makes it anew; {@code consulted} gets each POM on which it depends. */
        String make(Consumer<Path> consulted) throws IOException;
    }

    static KeptBill of(String metadata, Map<String, Dependency> packaged, CacheFolder cache) throws IOException {
        List<String> parts = new ArrayList<>(List.of(metadata));
        for (Map.Entry<String, Dependency> jar : packaged.entrySet()) {
            Dependency file = jar.getValue();
            parts.addAll(List.of(jar.getKey(), file.coordinates(), file.file().toString()));
            parts.add(cache.contentKeys().of(file.file()));
        }
        return new KeptBill(cache, CacheFolder.key(parts));
    }

    /** The bill of before, else one that is made and kept. */
    String orElse(Maker maker) throws IOException {
        Optional<String> kept = cache.read(KIND, key).flatMap(content -> valid(new String(content, UTF_8)));
        if (kept.isPresent()) {
            return kept.get();
        }
        Map<Path, String> poms = new TreeMap<>();
        String made = maker.make(pom -> poms.put(pom, state(pom)));
        StringBuilder entry = new StringBuilder();
        poms.forEach(
                (pom, state) -> entry.append(state).append('\t').append(pom).append('\n'));
        if (poms.keySet().stream().noneMatch(pom -> pom.toString().contains("\n"))) {
            cache.write(KIND, key, entry.append('\n').append(made).toString().getBytes(UTF_8));
        }
        return made;
    }

    private static Optional<String> valid(String entry) {
        int end = entry.startsWith("\n") ? 0 : entry.indexOf("\n\n") + 1;
        boolean same = entry.substring(0, end).lines().allMatch(KeptBill::isAsBefore);
        return same ? Optional.of(entry.substring(end + 1)) : Optional.empty();
    }

    private static boolean isAsBefore(String line) {
        int tab = line.indexOf('\t');
        return state(Path.of(line.substring(tab + 1))).equals(line.substring(0, tab));
    }

    private static String state(Path pom) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(pom, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime();
        } catch (NoSuchFileException absent) {
            return ABSENT;
        } catch (IOException unreadable) {
            return unreadable.toString().replaceAll("\\s", " ");
        }
    }
}
