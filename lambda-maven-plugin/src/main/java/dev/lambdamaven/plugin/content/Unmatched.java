package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.packaging.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells of patterns that name nothing, which are typing errors or outlived what they named. */
final class Unmatched {

    private Unmatched() {}

    static List<String> of(ContentSettings settings, List<Dependency> excluded, Set<String> matched) {
        List<Element> whole = excluded.stream().map(settings::element).toList();
        List<String> warnings = new ArrayList<>();
        for (ContentPattern pattern : settings.excludes()) {
            if (!matched.contains(pattern.text()) && whole.stream().noneMatch(pattern::names)) {
                warnings.add("<exclude>%s</exclude> leaves nothing out: %s"
                        .formatted(
                                pattern.text(),
                                pattern.path().isPresent()
                                        ? "no file has that path."
                                        : "no dependency has these coordinates. Which there are: mvn dependency:list"));
            }
        }
        for (ContentPattern pattern : settings.allowed()) {
            if (!matched.contains(pattern.text())) {
                warnings.add("<allowSecretsIn> names %s, where nothing looks like a secret.".formatted(pattern.text()));
            }
        }
        return warnings;
    }
}
