package dev.lambdamaven.plugin.local.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * One object.
 *
 * @param file its content
 * @param etag without quotes
 * @param headers what was sent with it and is answered with it: content type, checksums, metadata
 */
record StoredObject(Path file, String etag, Instant modified, Map<String, String> headers) {

    StoredObject {
        headers = Map.copyOf(headers);
    }

    /** In bytes. */
    long size() {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
