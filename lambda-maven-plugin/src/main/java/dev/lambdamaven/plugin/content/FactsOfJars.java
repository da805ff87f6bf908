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
            Optional<JarFacts> kept = kept(element);
            if (kept.isEmpty()) {
                packed.accept(jar);
                kept = kept(element);
            }
            if (kept.isPresent()) {
                return kept.get();
            }
            JarFacts facts = JarScan.of(element);
            keep(element, facts);
            return facts;
        } catch (IOException | IllegalArgumentException e) {
            // ZipFile throws the latter for names that are no text in their encoding.
            return JarFacts.NOTHING;
        }
    }

    /** Nothing is kept of a jar that is there no more. */
    void keep(Element element, JarFacts facts) {
        try {
            String key = key(element);
            JarFactsFile.write(facts).ifPresent(bytes -> cache.write(JarFactsFile.KIND, key, bytes));
        } catch (IOException e) {
            // Whoever packs it says so.
        }
    }

    private Optional<JarFacts> kept(Element element) throws IOException {
        return cache.read(JarFactsFile.KIND, key(element)).flatMap(JarFactsFile::read);
    }

    /** Of what this build made, more is asked. */
    private String key(Element element) throws IOException {
        return cache.contentKeys().of(element.file()) + (element.own() ? "-own" : "");
    }
}
