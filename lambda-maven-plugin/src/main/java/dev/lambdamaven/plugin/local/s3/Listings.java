package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What there is: ListBuckets and ListObjectsV2. */
final class Listings {

    /** "ListObjectsV2", S3 API reference. */
    private static final int LARGEST_PAGE = 1000;

    private final Buckets buckets;

    Listings(Buckets buckets) {
        this.buckets = buckets;
    }

    /** All of the account, whatever the region of the call. */
    Answer buckets(StoreCall call) {
        String all = buckets.all().stream()
                .map(bucket -> StoreXml.element("Name", bucket.name()) + time("CreationDate", bucket.created()))
                .map(members -> "<Bucket>" + members + "</Bucket>")
                .collect(Collectors.joining());
        String owner = "<Owner>" + StoreXml.element("ID", Arns.ACCOUNT) + "</Owner>";
        return StoreAnswers.xml(StoreXml.root("ListAllMyBucketsResult", owner + "<Buckets>" + all + "</Buckets>"));
    }

    /** A page of keys in their order; those that are equal up to a delimiter behind the prefix are one item. */
    Answer objects(StoreCall call) {
        Bucket bucket = buckets.get(call);
        String prefix = call.query("prefix").orElse("");
        Optional<String> delimiter = call.query("delimiter");
        String start = call.query("start-after").orElse("");
        String token = call.query("continuation-token").orElse("");
        int size = call.query("max-keys").map(Integer::parseInt).orElse(LARGEST_PAGE);
        List<String> items = bucket.objects().keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.compareTo(start) > 0)
                .map(key -> item(key, prefix, delimiter))
                .distinct()
                .filter(item -> item.compareTo(token) > 0)
                .limit(Math.min(size, LARGEST_PAGE) + 1L)
                .toList();
        boolean more = items.size() > Math.min(size, LARGEST_PAGE);
        return page(call, bucket, more ? items.subList(0, items.size() - 1) : items, more);
    }

    private static Answer page(StoreCall call, Bucket bucket, List<String> items, boolean more) {
        UnaryOperator<String> text = call.query("encoding-type").isPresent()
                ? raw -> Percent.encode(raw).replace("%2F", "/")
                : UnaryOperator.identity();
        StringBuilder xml = new StringBuilder(StoreXml.element("Name", bucket.name()))
                .append(StoreXml.element(
                        "Prefix", text.apply(call.query("prefix").orElse(""))))
                .append(StoreXml.element("KeyCount", items.size()))
                .append(StoreXml.element("MaxKeys", call.query("max-keys").orElse("1000")))
                .append(StoreXml.element("IsTruncated", more));
        call.query("delimiter").ifPresent(known -> xml.append(StoreXml.element("Delimiter", text.apply(known))));
        call.query("encoding-type").ifPresent(known -> xml.append(StoreXml.element("EncodingType", known)));
        if (more && !items.isEmpty()) {
            // AWS's tokens cannot be read.
            xml.append(StoreXml.element("NextContinuationToken", items.get(items.size() - 1)));
        }
        for (String item : items) {
            xml.append(bucket.object(item)
                    .map(object -> contents(text.apply(item), object))
                    .orElseGet(() ->
                            "<CommonPrefixes>" + StoreXml.element("Prefix", text.apply(item)) + "</CommonPrefixes>"));
        }
        return StoreAnswers.xml(StoreXml.root("ListBucketResult", xml.toString()));
    }

    private static String item(String key, String prefix, Optional<String> delimiter) {
        int found = delimiter
                .filter(text -> !text.isEmpty())
                .map(text -> key.indexOf(text, prefix.length()))
                .orElse(-1);
        return found < 0 ? key : key.substring(0, found + delimiter.orElse("").length());
    }

    private static String contents(String key, StoredObject object) {
        return "<Contents>" + StoreXml.element("Key", key)
                + time("LastModified", object.modified())
                + StoreXml.element("ETag", StoreAnswers.quoted(object.etag()))
                + StoreXml.element("Size", object.size())
                + StoreXml.element("StorageClass", "STANDARD") + "</Contents>";
    }

    private static String time(String name, Instant time) {
        return StoreXml.element(name, DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.MILLIS)));
    }
}
