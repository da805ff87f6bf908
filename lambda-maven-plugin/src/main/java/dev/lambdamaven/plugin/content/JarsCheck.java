package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.packaging.CacheFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Looks into the dependencies of a package.
 *
 * @param packed waits until the packer has seen a jar
 */
record JarsCheck(List<Element> jars, ContentSettings settings, CacheFolder cache, Consumer<Path> packed) {

    /**
     * What was said of the same jars before, else what is found now.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when something in them is refused
     */
    JarsReport report() {
        Optional<String> key = key();
        Optional<JarsReport> kept =
                key.flatMap(found -> cache.read(JarsReportFile.KIND, found)).flatMap(JarsReportFile::read);
        if (kept.isPresent()) {
            return kept.get();
        }
        JarsReport report = look();
        if (key.isPresent()) {
            JarsReportFile.write(report).ifPresent(bytes -> cache.write(JarsReportFile.KIND, key.get(), bytes));
        }
        return report;
    }

    /** The jars with their facts. */
    List<Held> held() {
        return facts().entrySet().stream()
                .map(jar -> new Held(
                        jar.getKey(),
                        jar.getValue(),
                        Cut.of(jar.getKey(), jar.getValue(), settings).entries()))
                .toList();
    }

    private Map<Element, JarFacts> facts() {
        FactsOfJars known = new FactsOfJars(cache, packed);
        return jars.parallelStream()
                .map(jar -> Map.entry(jar, known.of(jar)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private JarsReport look() {
        List<String> warnings = new ArrayList<>();
        List<JarsReport.JarCut> cuts = new ArrayList<>();
        Set<String> matched = new HashSet<>();
        List<Held> held = new ArrayList<>();
        facts().forEach((jar, facts) -> {
            Cut cut = Cut.of(jar, facts, settings);
            warnings.addAll(cut.warnings());
            matched.addAll(cut.matched());
            cuts.add(JarsReport.JarCut.of(jar, facts, cut));
            held.add(new Held(jar, facts, cut.entries()));
        });
        held.forEach(new ClassVersions(settings.runtime())::require);
        SecretsCheck secrets = new SecretsCheck(settings.allowed());
        held.forEach(secrets::look);
        secrets.require();
        matched.addAll(secrets.matched());
        warnings.addAll(secrets.warnings());
        held.forEach(jar -> doubled(jar).ifPresent(warnings::add));
        cuts.removeIf(JarsReport.JarCut::isWhole);
        NameIndex names = NameIndex.of(
                held.stream().flatMap(Held::kept).map(JarFacts.Entry::name).filter(Duplicates::counts));
        return new JarsReport(warnings, Duplicates.of(held), secrets.mentions(), cuts, matched, names);
    }

    /** A jar that was built badly: its class loader shows one of the two, and each reader another. */
    private static Optional<String> doubled(Held jar) {
        Map<String, JarFacts.Entry> seen = new HashMap<>();
        List<String> twice = jar.kept()
                .filter(entry -> {
                    JarFacts.Entry before = seen.putIfAbsent(entry.name(), entry);
                    return before != null && !before.hasBytesOf(entry);
                })
                .map(JarFacts.Entry::name)
                .toList();
        return twice.isEmpty()
                ? Optional.empty()
                : Optional.of("%s holds %s under one name with different bytes: %s."
                        .formatted(
                                jar.element().jarName(),
                                Few.counted(twice.size(), "file twice", "files twice"),
                                Few.of(twice)));
    }

    /** Stands for all that the report depends on; empty when a jar cannot be read. */
    private Optional<String> key() {
        try {
            List<String> parts = new ArrayList<>(settings.fingerprint());
            for (Element jar : jars) {
                parts.addAll(
                        List.of(jar.entry(), jar.origin(), cache.contentKeys().of(jar.file())));
            }
            return Optional.of(CacheFolder.key(parts));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
