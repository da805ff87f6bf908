package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** ListObjectsV2, PutObject, HeadObject, GetObject and DeleteObject. */
final class Objects {

    private final Buckets buckets;
    private final Path folder;
    private final Ids ids;

    Objects(Buckets buckets, Path folder, Ids ids) {
        this.buckets = buckets;
        this.folder = folder;
        this.ids = ids;
    }

    /** In pages, as small as the caller wants them; the token of a page is the last key of the one before. */
    Answer list(StoreCall call) {
        if (call.query("delimiter").isPresent()) {
            throw AwsError.notImitated("the parameter delimiter of ListObjectsV2");
        }
        Bucket bucket = buckets.get(call);
        boolean encoded = call.query("encoding-type").isPresent();
        String after = call.query("continuation-token")
                .or(() -> call.query("start-after"))
                .orElse("");
        int most = Integer.parseInt(call.query("max-keys").orElse("1000"));
        List<Map.Entry<String, StoredObject>> left = bucket.objects().entrySet().stream()
                .filter(one -> one.getKey().startsWith(call.query("prefix").orElse("")))
                .filter(one -> one.getKey().compareTo(after) > 0)
                .toList();
        List<Map.Entry<String, StoredObject>> page = left.subList(0, Math.min(most, left.size()));
        StringBuilder xml = new StringBuilder(StoreXml.element("Name", bucket.name()))
                .append(StoreXml.element("KeyCount", page.size()))
                .append(StoreXml.element("IsTruncated", page.size() < left.size()))
                .append(encoded ? StoreXml.element("EncodingType", "url") : "");
        if (!page.isEmpty() && page.size() < left.size()) {
            xml.append(StoreXml.element(
                    "NextContinuationToken", page.get(page.size() - 1).getKey()));
        }
        page.forEach(one -> xml.append(listed(encoded ? Percent.encode(one.getKey()) : one.getKey(), one.getValue())));
        return StoreAnswers.xml(StoreXml.root("ListBucketResult", xml.toString()));
    }

    private static String listed(String key, StoredObject object) {
        return "<Contents>" + StoreXml.element("Key", key)
                + StoreXml.element("LastModified", object.modified())
                + StoreXml.element("ETag", StoreAnswers.quoted(object.etag()))
                + StoreXml.element("Size", object.size())
                + StoreXml.element("StorageClass", "STANDARD") + "</Contents>";
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
        if (call.request().header("range").isPresent()) {
            throw AwsError.notImitated("the header Range of " + call.request().method());
        }
        boolean checksums = call.request().header("x-amz-checksum-mode").isPresent();
        return StoreAnswers.object(find(call), checksums);
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
