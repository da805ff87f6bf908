package dev.lambdamaven.plugin.local.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** S3's operations with path-style addresses: method, whether a key follows the bucket, and what the query says. */
public final class StoreOperations {

    /** Subresources of a bucket, with the operation's name after Get, Put and Delete ("Actions", S3 API reference). */
    private static final Map<String, String> OF_BUCKET = Map.of(
            "location", "BucketLocation",
            "publicAccessBlock", "PublicAccessBlock",
            "encryption", "BucketEncryption",
            "lifecycle", "BucketLifecycleConfiguration",
            "tagging", "BucketTagging",
            "versioning", "BucketVersioning",
            "policy", "BucketPolicy");

    private static final Map<String, String> VERBS = Map.of("GET", "Get", "PUT", "Put", "DELETE", "Delete");

    private StoreOperations() {}

    static Optional<String> of(Request request) {
        String[] path = request.rawPath().substring(1).split("/", 2);
        Set<String> query = names(request.rawQuery());
        if (path[0].isEmpty()) {
            return Optional.of("ListBuckets").filter(name -> request.method().equals("GET"));
        }
        return path.length < 2 || path[1].isEmpty()
                ? ofBucket(request.method(), query)
                : ofObject(request.method(), query);
    }

    private static Optional<String> ofBucket(String method, Set<String> query) {
        for (Map.Entry<String, String> subresource : OF_BUCKET.entrySet()) {
            if (query.contains(subresource.getKey())) {
                return Optional.ofNullable(VERBS.get(method)).map(verb -> named(verb, subresource.getValue()));
            }
        }
        if (query.contains("uploads")) {
            return Optional.of("ListMultipartUploads").filter(name -> method.equals("GET"));
        }
        return switch (method) {
            case "HEAD" -> Optional.of("HeadBucket");
            case "PUT" -> Optional.of("CreateBucket");
            case "DELETE" -> Optional.of("DeleteBucket");
            case "GET" -> Optional.of(query.contains("list-type") ? "ListObjectsV2" : "ListObjects");
            case "POST" -> Optional.of("DeleteObjects").filter(name -> query.contains("delete"));
            default -> Optional.empty();
        };
    }

    /** The one name that does not follow from its parts. */
    private static String named(String verb, String what) {
        String name = verb + what;
        return name.equals("DeleteBucketLifecycleConfiguration") ? "DeleteBucketLifecycle" : name;
    }

    private static Optional<String> ofObject(String method, Set<String> query) {
        boolean upload = query.contains("uploadId");
        return switch (method) {
            case "HEAD" -> Optional.of("HeadObject");
            case "GET" -> Optional.of(upload ? "ListParts" : "GetObject");
            case "PUT" -> Optional.of(upload ? "UploadPart" : "PutObject");
            case "DELETE" -> Optional.of(upload ? "AbortMultipartUpload" : "DeleteObject");
            case "POST" ->
                query.contains("uploads")
                        ? Optional.of("CreateMultipartUpload")
                        : Optional.of("CompleteMultipartUpload").filter(name -> upload);
            default -> Optional.empty();
        };
    }

    private static Set<String> names(String rawQuery) {
        return Set.copyOf(List.of(rawQuery.split("&", -1)).stream()
                .map(pair -> pair.split("=", 2)[0])
                .distinct()
                .toList());
    }
}
