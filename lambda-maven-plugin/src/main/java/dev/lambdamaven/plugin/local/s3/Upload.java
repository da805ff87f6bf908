package dev.lambdamaven.plugin.local.s3;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;

/**
 * A multipart upload that is neither completed nor aborted.
 *
 * @param headers what the object will answer
 * @param parts by their numbers
 */
record Upload(
        String id,
        String key,
        Instant initiated,
        Map<String, String> headers,
        NavigableMap<Integer, StoredObject> parts) {}
