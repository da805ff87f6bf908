package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/** The account's buckets and what is set on them; texts as in "Error responses", S3 API reference, where nothing else is said. */
final class Buckets {

    private static final String FIRST_REGION = "us-east-1";

    /** What GET answers when nothing was set. */
    private static final Map<String, AwsError> UNSET = Map.of(
            "publicAccessBlock",
            new AwsError(
                    404, "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found"),
            "encryption",
            new AwsError(
                    404,
                    "ServerSideEncryptionConfigurationNotFoundError",
                    "The server side encryption configuration was not found"),
            "lifecycle",
            new AwsError(404, "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist"),
            "tagging",
            new AwsError(404, "NoSuchTagSet", "The TagSet does not exist"));

    private final Map<String, Bucket> buckets = new TreeMap<>();
    private final Clock clock;
    private final Consumer<StoredObject> discard;

    /** @param discard takes objects that have expired */
    Buckets(Clock clock, Consumer<StoredObject> discard) {
        this.clock = clock;
        this.discard = discard;
    }

    Clock clock() {
        return clock;
    }

    /**
     * The bucket that a call is about.
     *
     * @throws AwsError 404, 301 for one of another region, 403 for one of another owner than the caller expects
     */
    Bucket get(StoreCall call) {
        Bucket bucket = Optional.ofNullable(buckets.get(call.bucket())).orElseThrow(Buckets::absent);
        if (!bucket.region().equals(call.scope().region())) {
            throw new AwsError(
                    301,
                    "PermanentRedirect",
                    "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all"
                            + " future requests to this endpoint.");
        }
        String owner = call.request().header("x-amz-expected-bucket-owner").orElse(Arns.ACCOUNT);
        if (!owner.equals(Arns.ACCOUNT)) {
            throw new AwsError(403, "AccessDenied", "Access Denied");
        }
        bucket.expire(clock.instant()).forEach(discard);
        return bucket;
    }

    Collection<Bucket> all() {
        return buckets.values();
    }

    Optional<String> region(String bucket) {
        return Optional.ofNullable(buckets.get(bucket)).map(Bucket::region);
    }

    static AwsError absent() {
        return new AwsError(404, "NoSuchBucket", "The specified bucket does not exist");
    }

    Answer create(StoreCall call) {
        String name = call.bucket();
        // "Bucket naming rules", S3 user guide.
        if (!name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") || name.contains("..")) {
            throw new AwsError(400, "InvalidBucketName", "The specified bucket is not valid.");
        }
        String region = call.scope().region();
        expectHere(call, region);
        Bucket present = buckets.get(name);
        if (present != null && !region.equals(FIRST_REGION)) {
            throw new AwsError(
                    409,
                    "BucketAlreadyOwnedByYou",
                    "Your previous request to create the named bucket succeeded and you already own it.");
        }
        buckets.putIfAbsent(name, new Bucket(name, region, clock.instant()));
        return Answer.of(200).with("Location", "/" + name);
    }

    private static void expectHere(StoreCall call, String region) {
        Optional<String> constraint = call.request().body().isEmpty()
                ? Optional.empty()
                : StoreXml.text(StoreXml.root(call.request().body()), "LocationConstraint");
        String asked = constraint.orElse(FIRST_REGION);
        if (!asked.equals(region)) {
            throw new AwsError(
                    400,
                    "IllegalLocationConstraintException",
                    "The " + constraint.orElse("unspecified")
                            + " location constraint is incompatible for the region specific endpoint this request was sent to.");
        }
    }

    Answer head(StoreCall call) {
        return Answer.of(200).with("x-amz-bucket-region", get(call).region());
    }

    Answer delete(StoreCall call) {
        Bucket bucket = get(call);
        if (!bucket.objects().isEmpty()) {
            throw new AwsError(409, "BucketNotEmpty", "The bucket you tried to delete is not empty");
        }
        buckets.remove(bucket.name());
        return Answer.of(204);
    }

    /** The first region is the one without a name ("GetBucketLocation", S3 API reference). */
    Answer location(StoreCall call) {
        String region = get(call).region();
        return StoreAnswers.xml(StoreXml.root("LocationConstraint", region.equals(FIRST_REGION) ? "" : region));
    }

    Answer setting(StoreCall call, String name) {
        String xml = Optional.ofNullable(get(call).settings().get(name))
                .orElseThrow(() -> Optional.ofNullable(UNSET.get(name)).orElseThrow());
        return StoreAnswers.xml(xml);
    }

    Answer set(StoreCall call, String name, int status) {
        Bucket bucket = get(call);
        Element root = StoreXml.root(call.request().body());
        if (name.equals("lifecycle")) {
            bucket.expiries(expiries(root));
        }
        bucket.settings().put(name, call.request().body().text());
        return Answer.of(status);
    }

    Answer unset(StoreCall call, String name) {
        Bucket bucket = get(call);
        if (name.equals("lifecycle")) {
            bucket.expiries(List.of());
        }
        bucket.settings().remove(name);
        return Answer.of(204);
    }

    private static List<Bucket.Expiry> expiries(Element configuration) {
        List<Bucket.Expiry> expiries = new ArrayList<>();
        for (Element rule : StoreXml.children(configuration, "Rule")) {
            String status = StoreXml.text(rule, "Status").orElseThrow(StoreXml::malformed);
            String prefix = StoreXml.children(rule, "Filter").stream()
                    .findFirst()
                    .flatMap(filter -> StoreXml.text(filter, "Prefix"))
                    .or(() -> StoreXml.text(rule, "Prefix"))
                    .orElse("");
            StoreXml.children(rule, "Expiration").stream()
                    .flatMap(expiration -> StoreXml.text(expiration, "Days").stream())
                    .filter(days -> status.equals("Enabled"))
                    .forEach(days -> expiries.add(new Bucket.Expiry(prefix, Duration.ofDays(Long.parseLong(days)))));
        }
        return expiries;
    }
}
