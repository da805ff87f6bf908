package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.packaging.CacheFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Knows the facts of jars, computed once for each content. */
record FactsOfJars(CacheFolder cache) {

    /** No facts for a file that is no readable jar: the packager reads it too and refuses it with the reason. */
    JarFacts of(Path jar) {
        try {
            String key = cache.contentKeys().of(jar);
            Optional<JarFacts> kept = cache.read(JarFactsFile.KIND, key).flatMap(JarFactsFile::read);
            if (kept.isPresent()) {
                return kept.get();
            }
            JarFacts facts = JarScan.of(jar);
            JarFactsFile.write(facts).ifPresent(bytes -> cache.write(JarFactsFile.KIND, key, bytes));
            return facts;
        } catch (IOException | IllegalArgumentException e) {
            // ZipFile throws the latter for names that are no text in their encoding.
            return JarFacts.NOTHING;
        }
    }
}
