package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.LeftOut;
import dev.lambdamaven.plugin.packaging.PackageInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what is found in the project's own classes and in its dependencies. */
final class ContentCheck {

    private final Content.Source source;
    private final ContentSettings settings;
    private final OwnClasses own;
    private final List<Element> elements;
    private final JarsCheck jars;

    ContentCheck(Content.Source source, ContentSettings settings, Consumer<Path> packed) {
        PackageInput input = source.input();
        this.source = source;
        this.settings = settings;
        this.own = OwnClasses.read(source, settings);
        this.elements = elements(input);
        this.jars = new JarsCheck(elements, settings, input.cache(), packed);
    }

    /** In the order in which they are looked into: one jar is made in that of the class path. */
    private List<Element> elements(PackageInput input) {
        Stream<Element> function = input.dependencies().stream().map(settings::element);
        Stream<Element> layer = input.layer().stream().map(settings::element).map(Element::inLayer);
        return settings.merged()
                ? function.toList()
                : Stream.concat(function, layer).sorted(Element.LOOKED_INTO).toList();
    }

    Content content() {
        SecretsCheck secrets = own.require(settings);
        JarsReport report = jars.report();
        List<Duplicates.Group> duplicates = duplicates(report);
        List<JarsReport.JarCut> cuts = join(own.cuts(), report.cuts());
        List<String> warnings = new ArrayList<>(join(secrets.warnings(), report.warnings()));
        warnings.addAll(own.cut().warnings());
        warnings.addAll(duplicateWarnings(duplicates));
        warnings.addAll(Unmatched.of(settings, source.excluded(), matched(secrets, report)));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("excludedDependencies", list(source.excluded().stream().map(Dependency::coordinates)));
        facts.put("leftOut", list(cuts.stream().map(JarsReport.JarCut::json)));
        facts.put("duplicates", list(duplicates.stream().map(Duplicates.Group::json)));
        facts.put(
                "secrets",
                list(join(secrets.mentions(), report.secrets()).stream().map(JarsReport.Mention::json)));
        return new Content(warnings, Saved.line(source.excluded(), cuts), leftOut(cuts), facts);
    }

    private Set<String> matched(SecretsCheck secrets, JarsReport report) {
        return Stream.of(own.cut().matched(), secrets.matched(), report.matched())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Those among the jars are known; the project's own classes are compared only when a jar may have one of their names. */
    private List<Duplicates.Group> duplicates(JarsReport report) {
        Set<String> names = own.held()
                .kept()
                .map(JarFacts.Entry::name)
                .filter(name -> Duplicates.counts(name) && report.names().mayHold(name))
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            return report.duplicates();
        }
        List<Held> all = new ArrayList<>(join(List.of(own.exact(names)), jars.held()));
        if (!settings.merged()) {
            all.sort(Comparator.comparing(Held::element, Element.LOOKED_INTO));
        }
        return Duplicates.of(all);
    }

    /** Who merges jars tells what clashes, and there each file is there once. */
    private List<String> duplicateWarnings(List<Duplicates.Group> duplicates) {
        return settings.merged()
                ? List.of()
                : DuplicateWarnings.of(duplicates, !source.input().layer().isEmpty());
    }

    private LeftOut leftOut(List<JarsReport.JarCut> cuts) {
        Map<String, Path> files = new HashMap<>();
        elements.forEach(jar -> files.put(jar.entry(), jar.file()));
        files.put(own.held().element().entry(), own.held().element().file());
        Map<Path, Set<String>> entries = new HashMap<>();
        for (JarsReport.JarCut cut : cuts) {
            Set<String> names = new HashSet<>(cut.excluded());
            names.addAll(cut.foreign());
            entries.put(files.get(cut.entry()), names);
        }
        return new LeftOut(entries);
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<Object> list(Stream<?> values) {
        return values.collect(Collectors.toList());
    }
}
