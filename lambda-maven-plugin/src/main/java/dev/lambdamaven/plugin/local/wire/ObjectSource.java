package dev.lambdamaven.plugin.local.wire;

import java.nio.file.Path;
import java.util.Optional;

/** Objects that one service reads out of another on a caller's behalf. */
public interface ObjectSource {

    /** No bucket at all. */
    ObjectSource NONE = new ObjectSource() {
        @Override
        public Path object(String region, String bucket, String key) {
            throw new AwsError(404, "NoSuchBucket", "The specified bucket does not exist");
        }

        @Override
        public Optional<String> region(String bucket) {
            return Optional.empty();
        }
    };

    /**
     * The content of an object; the file is read at once and stays.
     *
     * @throws AwsError with S3's code and text when there is none
     */
    Path object(String region, String bucket, String key);

    /** The region of a bucket, if there is one of that name. */
    Optional<String> region(String bucket);
}
