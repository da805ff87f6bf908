package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request with a path-style address. */
record StoreCall(Request request, Scope scope) {

    /** What a client says of an object that a later answer repeats. */
    private static final String KEPT = "content-type|content-disposition|cache-control|content-language|x-amz-meta-.+"
            + "|x-amz-checksum-(crc32|crc32c|sha1|sha256)";

    String bucket() {
        return Percent.decodePath(request.rawPath().substring(1).split("/", 2)[0]);
    }

    /** The key; empty when the call is about the bucket. */
    String key() {
        String[] parts = request.rawPath().substring(1).split("/", 2);
        return parts.length < 2 ? "" : Percent.decodePath(parts[1]);
    }

    Optional<String> query(String name) {
        return request.query(name);
    }

    Map<String, String> keptHeaders() {
        Map<String, String> kept = new TreeMap<>();
        request.headers().forEach((name, values) -> {
            if (name.matches(KEPT)) {
                kept.put(name, values.get(0));
            }
        });
        return kept;
    }
}
