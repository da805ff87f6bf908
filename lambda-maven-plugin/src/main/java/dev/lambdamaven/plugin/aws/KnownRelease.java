package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Unfinished;
import dev.lambdamaven.plugin.plan.VersionsBefore;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Provenance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * Tells a function's tags without asking for them, which saves a deployment without a change one call.
 *
 * <p>An alias with this plugin's description was moved by it, and a version with one was published after the function got its tags. When
 * {@code $LATEST} still is what the version is, the tags are those of then, as far as this plugin writes them.
 */
record KnownRelease(
        String functionName,
        FunctionConfiguration latest,
        List<FunctionConfiguration> versions,
        Optional<AliasConfiguration> alias) {

    /** This plugin's tags; empty when they have to be asked for. */
    Optional<Map<String, String>> tags() {
        return alias.filter(KnownRelease::isOurs)
                .flatMap(serving -> versions.stream()
                        .filter(version -> version.version().equals(serving.functionVersion()))
                        .findFirst())
                .filter(version -> Releases.release(version).runsAs(Releases.release(latest)))
                .flatMap(version -> Provenance.content(Absent.orEmpty(version.description())))
                .map(this::tags);
    }

    private Map<String, String> tags(String contentDigest) {
        Map<String, String> tags = new HashMap<>(Ownership.tags(functionName));
        tags.put(Ownership.CONTENT, contentDigest + ":" + latest.codeSha256());
        return tags;
    }

    private static boolean isOurs(AliasConfiguration alias) {
        String description = Absent.orEmpty(alias.description());
        return VersionsBefore.in(description).isPresent()
                || Unfinished.in(description).isPresent();
    }
}
