package dev.lambdamaven.plugin.local.s3;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One bucket with its objects and unfinished uploads; guarded by the service that owns it. */
final class Bucket {

    private static final String XMLNS = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    /** New buckets block public access since April 2023 ("Default settings for new S3 buckets", S3 user guide). */
    private static final String BLOCKED = "<PublicAccessBlockConfiguration " + XMLNS
            + "><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>"
            + "<BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets>"
            + "</PublicAccessBlockConfiguration>";

    /** New objects are encrypted since January 2023 (the same page). */
    private static final String ENCRYPTED = "<ServerSideEncryptionConfiguration " + XMLNS
            + "><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm>"
            + "</ApplyServerSideEncryptionByDefault><BucketKeyEnabled>false</BucketKeyEnabled></Rule>"
            + "</ServerSideEncryptionConfiguration>";

    private final String name;
    private final String region;
    private final Instant created;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, StoredObject> objects = new TreeMap<>();
    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private List<Expiry> expiries = List.of();

    /**
     * A rule of the bucket's life cycle.
     *
     * @param prefix of the keys that it is for
     */
    record Expiry(String prefix, Duration age) {}

    Bucket(String name, String region, Instant created) {
        this.name = name;
        this.region = region;
        this.created = created;
        settings.put("publicAccessBlock", BLOCKED);
        settings.put("encryption", ENCRYPTED);
    }

    String name() {
        return name;
    }

    String region() {
        return region;
    }

    Instant created() {
        return created;
    }

    /** The XML of a subresource such as {@code tagging}, as it was sent. */
    Map<String, String> settings() {
        return settings;
    }

    Map<String, Upload> uploads() {
        return uploads;
    }

    Map<String, StoredObject> objects() {
        return objects;
    }

    Optional<StoredObject> object(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    void expiries(List<Expiry> rules) {
        expiries = rules;
    }

    /** Takes away what is older than the rules allow; S3 does it once a day, at midnight UTC. */
    List<StoredObject> expire(Instant now) {
        List<StoredObject> gone = new ArrayList<>();
        for (Map.Entry<String, StoredObject> object : Map.copyOf(objects).entrySet()) {
            boolean old = expiries.stream()
                    .filter(rule -> object.getKey().startsWith(rule.prefix()))
                    .anyMatch(rule ->
                            object.getValue().modified().plus(rule.age()).isBefore(now));
            if (old) {
                gone.add(object.getValue());
                objects.remove(object.getKey());
            }
        }
        return gone;
    }
}
