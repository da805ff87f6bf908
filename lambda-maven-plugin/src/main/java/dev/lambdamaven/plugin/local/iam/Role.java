package dev.lambdamaven.plugin.local.iam;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A role with its inline and attached policies and tags; guarded by the service that owns it. */
final class Role {

    /** What never changes about a role here. */
    record Identity(String name, String path, String id, Instant created) {}

    private final Identity identity;
    private final String description;
    private TrustPolicy trust;
    private final Map<String, String> inlinePolicies = new TreeMap<>();
    private final Set<String> attachedPolicies = new TreeSet<>();
    private final Map<String, String> tags = new LinkedHashMap<>();

    Role(Identity identity, String description, TrustPolicy trust) {
        this.identity = identity;
        this.description = description;
        this.trust = trust;
    }

    Identity identity() {
        return identity;
    }

    String description() {
        return description;
    }

    TrustPolicy trust() {
        return trust;
    }

    void trust(TrustPolicy changed) {
        trust = changed;
    }

    Map<String, String> inlinePolicies() {
        return inlinePolicies;
    }

    Set<String> attachedPolicies() {
        return attachedPolicies;
    }

    Map<String, String> tags() {
        return tags;
    }
}
