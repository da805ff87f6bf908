package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.ContentKeys;
import dev.lambdamaven.plugin.packaging.PackageInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found of the very same classes, jars and settings before. The key is made of the content of all that is looked into,
 * and made anew once that was done: what was found while something changed is not kept.
 *
 * @param jars of the class path, in its order
 * @param key empty when something cannot be read, or when it cannot be told which code looks
 */
record KeptFindings(PackageInput input, List<Path> jars, Optional<String> code, Optional<String> key) {

    /** Raised with each change of the layout or of what is found. */
    private static final String KIND = "findings-1";

    /** @param code stands for the code that looks; nothing is kept without it */
    static KeptFindings of(PackageInput input, List<Path> jars, Optional<String> code) {
        return new KeptFindings(input, jars, code, key(input, jars, code));
    }

    Optional<Findings> read() {
        return key.flatMap(known -> cache().read(KIND, known)).flatMap(Findings::read);
    }

    /** Keeps what was found, unless something is another one by now. */
    Findings keep(Findings found) {
        try {
            if (key.isPresent() && key.equals(key(input, jars, code))) {
                cache().write(KIND, key.get(), found.bytes());
            }
        } catch (IOException e) {
            // What cannot be written as JSON is found again in the next build.
        }
        return found;
    }

    private CacheFolder cache() {
        return input.cache();
    }

    private static Optional<String> key(PackageInput input, List<Path> jars, Optional<String> code) {
        if (code.isEmpty() || !Files.isDirectory(input.classes())) {
            return Optional.empty();
        }
        try {
            List<String> parts = new ArrayList<>(
                    List.of(code.get(), String.valueOf(input.settings().size())));
            parts.addAll(input.settings());
            parts.add(ContentKeys.ofFolder(input.classes()));
            jars.forEach(jar -> parts.add(String.valueOf(jar.getFileName())));
            parts.addAll(input.cache().contentKeys().ofAll(jars));
            return Optional.of(CacheFolder.key(parts));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
