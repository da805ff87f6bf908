package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.Once;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.ObjectSource;
import dev.lambdamaven.plugin.local.wire.OperationNames;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** S3 with path-style addresses: its table of operations. Content is kept in files, never in memory. */
public final class StoreService implements ObjectSource {

    private final Buckets buckets;
    private final Objects objects;
    private final Uploads uploads;
    private final Once<Map<String, Function<StoreCall, Answer>>> operations = new Once<>(this::table);

    /**
     * The service of an empty account.
     *
     * @param folder where content is kept
     */
    public StoreService(Path folder, Clock clock, Ids ids) {
        this.buckets = new Buckets(clock, Objects::discard);
        this.objects = new Objects(buckets, folder, ids);
        this.uploads = new Uploads(buckets, objects, ids);
    }

    private Map<String, Function<StoreCall, Answer>> table() {
        Map<String, Function<StoreCall, Answer>> operations = new HashMap<>();
        ofBuckets(operations);
        operations.put("PutObject", objects::put);
        operations.put("HeadObject", objects::get);
        operations.put("GetObject", objects::get);
        operations.put("DeleteObject", objects::delete);
        operations.put("DeleteObjects", new Deletions(buckets)::delete);
        operations.put("CreateMultipartUpload", uploads::create);
        operations.put("UploadPart", uploads::part);
        operations.put("CompleteMultipartUpload", uploads::complete);
        operations.put("AbortMultipartUpload", uploads::abort);
        operations.put("ListMultipartUploads", uploads::list);
        operations.put("ListParts", uploads::parts);
        return operations;
    }

    /** Answers one call; a refusal is an XML error document. */
    public synchronized Answer answer(Request request, Scope scope, String requestId) {
        String name = OperationNames.of(request, scope);
        try {
            return Optional.ofNullable(operations.get().get(name))
                    .orElseThrow(() -> AwsError.notImitated("the S3 operation " + name))
                    .apply(new StoreCall(request, scope));
        } catch (AwsError refusal) {
            Answer error = refusal(refusal, request, requestId);
            Optional<String> region = buckets.region(new StoreCall(request, scope).bucket());
            return region.map(known -> error.with("x-amz-bucket-region", known)).orElse(error);
        }
    }

    /** An error in this service's form. */
    public static Answer refusal(AwsError error, Request request, String requestId) {
        return StoreAnswers.error(error, request.method(), requestId);
    }

    @Override
    public synchronized Path object(String region, String bucket, String key) {
        Request request = new Request("GET", "/" + bucket + "/", "", Map.of(), Body.EMPTY);
        Bucket found = buckets.get(new StoreCall(request, new Scope(region, "s3")));
        return found.object(key)
                .orElseThrow(() -> new AwsError(404, "NoSuchKey", "The specified key does not exist."))
                .file();
    }

    @Override
    public synchronized Optional<String> region(String bucket) {
        return buckets.region(bucket);
    }

    private void ofBuckets(Map<String, Function<StoreCall, Answer>> operations) {
        Listings listings = new Listings(buckets);
        operations.put("ListBuckets", listings::buckets);
        operations.put("ListObjectsV2", listings::objects);
        operations.put("CreateBucket", buckets::create);
        operations.put("HeadBucket", buckets::head);
        operations.put("DeleteBucket", buckets::delete);
        operations.put("GetBucketLocation", buckets::location);
        setting(operations, "PublicAccessBlock", "publicAccessBlock", 200);
        setting(operations, "BucketEncryption", "encryption", 200);
        setting(operations, "BucketTagging", "tagging", 204);
        setting(operations, "BucketLifecycleConfiguration", "lifecycle", 200);
        operations.put("DeleteBucketLifecycle", call -> buckets.unset(call, "lifecycle"));
        operations.remove("DeleteBucketLifecycleConfiguration");
    }

    private void setting(
            Map<String, Function<StoreCall, Answer>> operations, String name, String subresource, int status) {
        operations.put("Get" + name, call -> buckets.setting(call, subresource));
        operations.put("Put" + name, call -> buckets.set(call, subresource, status));
        operations.put("Delete" + name, call -> buckets.unset(call, subresource));
    }
}
