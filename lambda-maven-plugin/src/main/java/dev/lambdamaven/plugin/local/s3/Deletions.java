package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** DeleteObjects: many keys by one call, each with a result of its own. */
record Deletions(Buckets buckets) {

    /** "DeleteObjects", S3 API reference. */
    private static final int MOST = 1000;

    private static final Set<String> DIGESTS = Set.of(
            "content-md5",
            "x-amz-checksum-crc32",
            "x-amz-checksum-crc32c",
            "x-amz-checksum-sha1",
            "x-amz-checksum-sha256");

    /** A key that is not there is as good as deleted. A quiet answer tells only of what went wrong. */
    Answer delete(StoreCall call) {
        Bucket bucket = buckets.get(call);
        if (call.request().headers().keySet().stream().noneMatch(DIGESTS::contains)) {
            throw new AwsError(400, "InvalidRequest", "Missing required header for this request: Content-MD5");
        }
        Content.check(call.request());
        Element root = StoreXml.root(call.request().body());
        List<Element> objects = StoreXml.children(root, "Object");
        if (objects.isEmpty() || objects.size() > MOST) {
            throw StoreXml.malformed();
        }
        boolean quiet = StoreXml.text(root, "Quiet").map(Boolean::parseBoolean).orElse(false);
        return StoreAnswers.xml(StoreXml.root(
                "DeleteResult",
                objects.stream().map(object -> result(bucket, object, quiet)).collect(Collectors.joining())));
    }

    private static String result(Bucket bucket, Element object, boolean quiet) {
        String key = StoreXml.children(object, "Key").stream()
                .findFirst()
                .orElseThrow(StoreXml::malformed)
                .getTextContent();
        Optional<String> version = StoreXml.text(object, "VersionId").filter(id -> !id.equals("null"));
        if (version.isPresent()) {
            return "<Error>" + StoreXml.element("Key", key) + StoreXml.element("VersionId", version.get())
                    + StoreXml.element("Code", "NoSuchVersion")
                    + StoreXml.element("Message", "The specified version does not exist.") + "</Error>";
        }
        Optional.ofNullable(bucket.objects().remove(key)).ifPresent(Objects::discard);
        return quiet ? "" : "<Deleted>" + StoreXml.element("Key", key) + "</Deleted>";
    }
}
