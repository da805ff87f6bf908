package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.packaging.CacheFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Knows the facts of jars, computed once for each content.
 *
 * @param packed waits until the packer has seen a jar, which may find them as well
 */
record FactsOfJars(CacheFolder cache, Consumer<Path> packed) {

    /** No facts for a file that is no readable jar: the packager reads it too and refuses it with the reason. */
    JarFacts of(Element element) {
        Path jar = element.file();
        try {
            Optional<JarFacts> kept = kept(key(element));
            if (kept.isPresent()) {
                return kept.get();
            }
            packed.accept(jar);
            String key = key(element);
            Optional<JarFacts> seen = kept(key);
            return seen.isPresent() ? seen.get() : scanned(element, key);
        } catch (IOException | IllegalArgumentException e) {
            // ZipFile throws the latter for names that are no text in their encoding.
            return JarFacts.NOTHING;
        }
    }

    /**
     * Keeps what was found in a jar, unless that is gone or another one by now.
     *
     * @param key of the jar before it was read
     */
    void keep(Element element, String key, JarFacts facts) {
        try {
            if (key.equals(key(element))) {
                JarFactsFile.write(facts).ifPresent(bytes -> cache.write(JarFactsFile.KIND, key, bytes));
            }
        } catch (IOException e) {
            // Whoever packs it says so.
        }
    }

    /** Stands for the content of a jar. Of what this build made, more is asked. */
    String key(Element element) throws IOException {
        return cache.contentKeys().of(element.file()) + (element.own() ? "-own" : "");
    }

    private Optional<JarFacts> kept(String key) {
        return cache.read(JarFactsFile.KIND, key).flatMap(JarFactsFile::read);
    }

    private JarFacts scanned(Element element, String key) throws IOException {
        JarFacts facts = JarScan.of(element);
        keep(element, key, facts);
        return facts;
    }
}
