package dev.lambdamaven.plugin.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project's own classes and resources, which are read anew each time. */
record OwnClasses(Held held, Cut cut) {

    static OwnClasses read(Content.Source source, ContentSettings settings) {
        Element classes =
                Element.classes(source.input().classes(), source.input().artifactId());
        Element element = settings.merged() ? classes.merged() : classes;
        JarFacts facts = ClassesScan.of(element.file(), BuildSecrets.in(source.environment()));
        Cut cut = Cut.of(element, facts, settings);
        return new OwnClasses(new Held(element, facts, cut.entries()), cut);
    }

    /** Refuses what must not go into the zip; what may be a secret is in the answer. */
    SecretsCheck require(ContentSettings settings) {
        new ClassVersions(settings.runtime()).require(held);
        SecretsCheck secrets = new SecretsCheck(settings.allowed());
        secrets.look(held);
        secrets.require();
        return secrets;
    }

    List<JarsReport.JarCut> cuts() {
        return Stream.of(JarsReport.JarCut.of(held.element(), held.facts(), cut))
                .filter(whole -> !whole.isWhole())
                .toList();
    }

    /** The same with the checksums of some files. */
    Held exact(Set<String> names) {
        List<JarFacts.Entry> entries = held.facts().entries().stream()
                .map(entry -> names.contains(entry.name())
                        ? ClassesScan.checksum(held.element().file(), entry)
                        : entry)
                .toList();
        return new Held(held.element(), new JarFacts(entries, List.of(), List.of(), false, false), held.cut());
    }
}
