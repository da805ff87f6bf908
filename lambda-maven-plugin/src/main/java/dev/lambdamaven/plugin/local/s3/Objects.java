package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** PutObject, HeadObject, GetObject and DeleteObject. */
final class Objects {

    private final Buckets buckets;
    private final Path folder;
    private final Ids ids;

    Objects(Buckets buckets, Path folder, Ids ids) {
        this.buckets = buckets;
        this.folder = folder;
        this.ids = ids;
    }

    Answer put(StoreCall call) {
        Bucket bucket = buckets.get(call);
        if (call.request().header("if-none-match").filter("*"::equals).isPresent()
                && bucket.object(call.key()).isPresent()) {
            throw new AwsError(
                    412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
        }
        StoredObject object = store(call, call.keptHeaders());
        Optional.ofNullable(bucket.objects().put(call.key(), object)).ifPresent(Objects::discard);
        return Answer.of(200)
                .with("ETag", StoreAnswers.quoted(object.etag()))
                .with("x-amz-server-side-encryption", "AES256");
    }

    Answer get(StoreCall call) {
        StoredObject object = find(call);
        boolean checksums = call.request().header("x-amz-checksum-mode").isPresent();
        return call.request()
                .header("range")
                .flatMap(header -> ByteRange.of(header, object.size()))
                .map(range -> StoreAnswers.part(object, range))
                .orElseGet(() -> StoreAnswers.object(object, checksums));
    }

    /** Deleting an object that is not there succeeds. */
    Answer delete(StoreCall call) {
        Optional.ofNullable(buckets.get(call).objects().remove(call.key())).ifPresent(Objects::discard);
        return Answer.of(204);
    }

    /** Keeps the content of a request. */
    StoredObject store(StoreCall call, Map<String, String> headers) {
        Path file = newFile();
        try {
            String etag = Content.write(call.request(), file);
            return new StoredObject(file, etag, buckets.clock().instant(), new TreeMap<>(headers));
        } catch (AwsError damaged) {
            delete(file);
            throw damaged;
        }
    }

    Path newFile() {
        try {
            Files.createDirectories(folder);
            return folder.resolve(ids.letters(16));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    StoredObject find(StoreCall call) {
        return buckets.get(call)
                .object(call.key())
                .orElseThrow(() -> new AwsError(404, "NoSuchKey", "The specified key does not exist."));
    }

    static void discard(StoredObject object) {
        delete(object.file());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
