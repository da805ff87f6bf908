package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Multipart uploads ("Multipart upload overview", S3 user guide). */
final class Uploads {

    /** "Amazon S3 multipart upload limits": every part but the last. */
    private static final long SMALLEST_PART = 5 << 20;

    private static final int MOST_PARTS = 10_000;

    private final Buckets buckets;
    private final Objects objects;
    private final Ids ids;

    Uploads(Buckets buckets, Objects objects, Ids ids) {
        this.buckets = buckets;
        this.objects = objects;
        this.ids = ids;
    }

    Answer create(StoreCall call) {
        Upload upload =
                new Upload(ids.letters(40), call.key(), buckets.clock().instant(), call.keptHeaders(), new TreeMap<>());
        Bucket bucket = buckets.get(call);
        bucket.uploads().put(upload.id(), upload);
        return StoreAnswers.xml(StoreXml.root(
                "InitiateMultipartUploadResult",
                named(bucket, call.key()) + StoreXml.element("UploadId", upload.id())));
    }

    Answer part(StoreCall call) {
        Upload upload = find(call);
        int number = Integer.parseInt(call.query("partNumber")
                .filter(text -> text.matches("\\d{1,5}"))
                .orElse("0"));
        if (number < 1 || number > MOST_PARTS) {
            throw new AwsError(400, "InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive");
        }
        StoredObject part = objects.store(call, Map.of());
        Optional.ofNullable(upload.parts().put(number, part)).ifPresent(Objects::discard);
        return Answer.of(200).with("ETag", StoreAnswers.quoted(part.etag()));
    }

    Answer complete(StoreCall call) {
        Bucket bucket = buckets.get(call);
        Upload upload = find(call);
        List<StoredObject> parts = named(upload, StoreXml.root(call.request().body()));
        StoredObject object = joined(upload, parts);
        bucket.uploads().remove(upload.id());
        upload.parts().values().forEach(Objects::discard);
        Optional.ofNullable(bucket.objects().put(upload.key(), object)).ifPresent(Objects::discard);
        return StoreAnswers.xml(StoreXml.root(
                "CompleteMultipartUploadResult",
                named(bucket, upload.key()) + StoreXml.element("ETag", StoreAnswers.quoted(object.etag()))));
    }

    Answer abort(StoreCall call) {
        Upload upload = find(call);
        buckets.get(call).uploads().remove(upload.id());
        upload.parts().values().forEach(Objects::discard);
        return Answer.of(204);
    }

    Answer list(StoreCall call) {
        Bucket bucket = buckets.get(call);
        String prefix = call.query("prefix").orElse("");
        StringBuilder uploads = new StringBuilder();
        bucket.uploads().values().stream()
                .filter(upload -> upload.key().startsWith(prefix))
                .forEach(upload -> uploads.append("<Upload>")
                        .append(StoreXml.element("Key", upload.key()))
                        .append(StoreXml.element("UploadId", upload.id()))
                        .append(StoreXml.element("Initiated", upload.initiated()))
                        .append("</Upload>"));
        return StoreAnswers.xml(StoreXml.root(
                "ListMultipartUploadsResult",
                StoreXml.element("Bucket", bucket.name()) + StoreXml.element("IsTruncated", false) + uploads));
    }

    /** In pages, as small as the caller wants them. */
    Answer parts(StoreCall call) {
        Upload upload = find(call);
        int after = Integer.parseInt(call.query("part-number-marker").orElse("0"));
        int most = Integer.parseInt(call.query("max-parts").orElse("1000"));
        List<Map.Entry<Integer, StoredObject>> left =
                List.copyOf(upload.parts().tailMap(after, false).entrySet());
        List<Map.Entry<Integer, StoredObject>> page = left.subList(0, Math.min(most, left.size()));
        StringBuilder xml = new StringBuilder(named(buckets.get(call), upload.key()))
                .append(StoreXml.element("UploadId", upload.id()))
                .append(StoreXml.element("IsTruncated", page.size() < left.size()));
        if (!page.isEmpty()) {
            xml.append(StoreXml.element(
                    "NextPartNumberMarker", page.get(page.size() - 1).getKey()));
        }
        page.forEach(part -> xml.append(part(part.getKey(), part.getValue())));
        return StoreAnswers.xml(StoreXml.root("ListPartsResult", xml.toString()));
    }

    private static String part(int number, StoredObject part) {
        return "<Part>" + StoreXml.element("PartNumber", number)
                + StoreXml.element("LastModified", part.modified())
                + StoreXml.element("ETag", StoreAnswers.quoted(part.etag()))
                + StoreXml.element("Size", part.size()) + "</Part>";
    }

    private static String named(Bucket bucket, String key) {
        return StoreXml.element("Bucket", bucket.name()) + StoreXml.element("Key", key);
    }

    private Upload find(StoreCall call) {
        return Optional.ofNullable(
                        buckets.get(call).uploads().get(call.query("uploadId").orElse("")))
                .filter(upload -> upload.key().equals(call.key()))
                .orElseThrow(() -> new AwsError(
                        404,
                        "NoSuchUpload",
                        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or"
                                + " completed."));
    }

    /** The parts that a completion names. */
    private static List<StoredObject> named(Upload upload, Element completion) {
        List<StoredObject> parts = new ArrayList<>();
        int last = 0;
        for (Element element : StoreXml.children(completion, "Part")) {
            int number = Integer.parseInt(StoreXml.text(element, "PartNumber").orElseThrow(StoreXml::malformed));
            String etag = StoreXml.text(element, "ETag").orElse("").replace("\"", "");
            if (number <= last) {
                throw new AwsError(
                        400,
                        "InvalidPartOrder",
                        "The list of parts was not in ascending order. Parts must be ordered by part number.");
            }
            last = number;
            parts.add(Optional.ofNullable(upload.parts().get(number))
                    .filter(part -> part.etag().equals(etag))
                    .orElseThrow(() -> new AwsError(
                            400,
                            "InvalidPart",
                            "One or more of the specified parts could not be found.  The part may not have been uploaded, or the"
                                    + " specified entity tag may not match the part's entity tag.")));
        }
        if (parts.isEmpty()) {
            throw StoreXml.malformed();
        }
        return parts;
    }

    private StoredObject joined(Upload upload, List<StoredObject> parts) {
        if (parts.subList(0, parts.size() - 1).stream().anyMatch(part -> part.size() < SMALLEST_PART)) {
            throw new AwsError(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
        }
        Path file = objects.newFile();
        MessageDigest etags = Digests.digest("MD5");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (StoredObject part : parts) {
                Files.copy(part.file(), out);
                etags.update(HexFormat.of().parseHex(part.etag()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String etag = HexFormat.of().formatHex(etags.digest()) + "-" + parts.size();
        return new StoredObject(file, etag, buckets.clock().instant(), upload.headers());
    }
}
