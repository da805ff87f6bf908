package dev.lambdamaven.plugin.local.lambda;

import java.nio.file.Path;

/**
 * The zip of a function or of a layer that was accepted.
 *
 * @param sha256 base64 of the SHA-256 of the zip's bytes, AWS's CodeSha256
 * @param size bytes of the zip
 * @param unzipped bytes of its content
 * @param folder the unzipped content
 */
record Code(String sha256, long size, long unzipped, Path zip, Path folder) {

    /** The last part of {@code Code.Location} in GetFunction. */
    String locationName() {
        return String.valueOf(zip.getFileName());
    }
}
