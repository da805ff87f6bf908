package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tags of what is made: the project's, and this plugin's, which say whose it is and what was uploaded. Those of others stay. */
final class TagPlanner {

    private final FunctionSpec function;
    private final Provenance provenance;
    private final DeploymentPackage code;

    TagPlanner(DeploymentSpec wanted, DeploymentPackage code) {
        this.function = wanted.function();
        this.provenance = wanted.releasing().provenance();
        this.code = code;
    }

    /** The tags of everything that is made for a function. */
    static Map<String, String> of(FunctionSpec function) {
        Map<String, String> tags = new HashMap<>(function.management().tags());
        tags.putAll(Ownership.tags(function.name()));
        return tags;
    }

    /** The tags of the function itself. */
    Map<String, String> tags(String codeSha256) {
        Map<String, String> tags = of(function);
        tags.put(Ownership.CONTENT, content(codeSha256));
        return tags;
    }

    /** Those of a new function. */
    Map<String, String> first() {
        Map<String, String> tags = tags(code.codeSha256());
        tags.putAll(provenance());
        return tags;
    }

    /** Those that come with new code, and alone are no reason to change anything. */
    Map<String, String> provenance() {
        return provenance.tags();
    }

    String content(String codeSha256) {
        return code.contentDigest() + ":" + codeSha256;
    }

    /** What differs, as printed: the project's tags with their values, this plugin's in one word. */
    List<String> changes(Map<String, String> present, Map<String, String> tags) {
        Map<String, String> projects = function.management().tags();
        List<String> changes = new ArrayList<>();
        new TreeMap<>(projects).forEach((key, value) -> {
            if (!value.equals(present.get(key))) {
                changes.add("tag %s %s -> %s".formatted(key, present.getOrDefault(key, "none"), value));
            }
        });
        boolean own = tags.entrySet().stream()
                .anyMatch(tag ->
                        !projects.containsKey(tag.getKey()) && !tag.getValue().equals(present.get(tag.getKey())));
        if (own) {
            changes.add("tags");
        }
        return changes;
    }
}
