package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.LambdaException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges what looks like a secret: in what this build made it is refused when it is certain, in what others made it is mentioned. To be
 * used for one package.
 */
final class SecretsCheck {

    private static final int SHOWN = 20;

    private final List<ContentPattern> allowed;
    private final Set<String> matched = new HashSet<>();
    private final List<Found> refused = new ArrayList<>();
    private final List<Found> doubtful = new ArrayList<>();
    private final List<Found> foreign = new ArrayList<>();

    SecretsCheck(List<ContentPattern> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    void look(Held held) {
        for (Finding finding : held.findings()) {
            if (isAllowed(held.element(), finding)) {
                continue;
            }
            Found found = new Found(held.element(), finding);
            if (!held.element().own()) {
                if (finding.certain()) {
                    foreign.add(found);
                }
            } else if (finding.certain()) {
                refused.add(found);
            } else {
                doubtful.add(found);
            }
        }
    }

    private boolean isAllowed(Element element, Finding finding) {
        boolean allows = false;
        for (ContentPattern pattern : allowed) {
            if (pattern.names(element, finding.entry())) {
                matched.add(pattern.text());
                allows = true;
            }
        }
        return allows;
    }

    /** The texts of the patterns that allowed something. */
    Set<String> matched() {
        return matched;
    }

    List<String> warnings() {
        List<String> lines = new ArrayList<>();
        if (!doubtful.isEmpty()) {
            lines.add("These may be secrets, and go into the zip: " + texts(doubtful) + ". If none is: "
                    + allowing(doubtful.get(0)));
        }
        if (!foreign.isEmpty()) {
            lines.add("Dependencies hold what looks like secrets: " + texts(foreign) + ". If it is meant to be there: "
                    + allowing(foreign.get(0)));
        }
        return lines;
    }

    /** What was found and not refused. */
    List<JarsReport.Mention> mentions() {
        return Stream.concat(doubtful.stream(), foreign.stream())
                .map(found ->
                        new JarsReport.Mention(found.place(), found.finding().what()))
                .toList();
    }

    /** @throws LambdaException naming files and lines, and never what stands there */
    void require() {
        if (refused.isEmpty()) {
            return;
        }
        Found first = refused.get(0);
        String more = refused.size() == 1 ? "" : ", and " + (refused.size() - 1) + " more";
        LambdaException failure = LambdaException.of(
                "The deployment package would hold %s: %s%s."
                        .formatted(first.finding().what(), first.place(), more),
                "Everybody who may read the function's code would have it. Take it out of src/main/resources, and build with\n"
                        + "mvn clean, since its copy stays in target/classes. Give it to the function by <environment>, or by the name of a\n"
                        + "secret in AWS Secrets Manager.\n"
                        + "What is no secret is named: " + allowing(first));
        for (Found found : refused.subList(0, Math.min(SHOWN, refused.size()))) {
            failure = failure.with(found.place(), found.finding().what());
        }
        throw failure;
    }

    private static String texts(List<Found> all) {
        return Few.of(all.stream()
                .map(found -> found.place() + " (" + found.finding().what() + ")")
                .toList());
    }

    private static String allowing(Found found) {
        return "-Dlambda.allowSecretsIn="
                + found.element().pattern(found.finding().entry());
    }

    private record Found(Element element, Finding finding) {
        String place() {
            return element.at(finding.place());
        }
    }
}
