package dev.lambdamaven.plugin.plan;

import java.nio.file.Path;

/**
 * A zip on its way to Lambda over S3.
 *
 * @param key holds the hash of the content, so that the same content is sent once
 * @param size in bytes
 */
public record StoredZip(String bucket, String key, Path zip, long size) {

    public String uri() {
        return "s3://" + bucket + "/" + key;
    }
}
