package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of a function, and which of them serves.
 *
 * @param tags of the function
 * @param versions the published ones, oldest first
 */
public record ReleaseHistory(
        Account account, String functionName, Map<String, String> tags, Serving serving, List<Published> versions) {

    public ReleaseHistory {
        versions = List.copyOf(versions);
    }

    /**
     * The alias.
     *
     * @param weights the part of the requests, from 0 to 1, that another version gets, by its number
     * @param revisionId changes with each change of the alias
     * @param description what the alias says of itself
     */
    public record Serving(
            String alias, String version, Map<String, Double> weights, String revisionId, String description) {

        /** The versions that served before, as far as the alias remembers them. */
        VersionsBefore earlier() {
            return VersionsBefore.in(description)
                    .or(() -> Unfinished.in(description).map(Unfinished::earlier))
                    .orElse(VersionsBefore.NONE);
        }
    }

    /**
     * A published version.
     *
     * @param made when, as Lambda writes it
     */
    public record Published(String number, String codeSha256, String description, String made) {

        /** One line for people. */
        public String line() {
            String origin = Provenance.in(description)
                    .flatMap(Provenance::commit)
                    .map(commit -> "commit " + commit)
                    .orElse(description);
            return origin.isEmpty()
                    ? "%s, made %s".formatted(number, made)
                    : "%s, %s, made %s".formatted(number, origin, made);
        }
    }

    /** The number of the version that served before, of those that are there. */
    public Optional<String> before() {
        return serving.earlier().numbers().stream()
                .filter(number -> !number.equals(serving.version()))
                .filter(number -> version(number).isPresent())
                .findFirst();
    }

    public Optional<Published> version(String number) {
        return versions.stream().filter(one -> one.number().equals(number)).findFirst();
    }
}
