package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.PackageStore;
import dev.lambdamaven.plugin.plan.Plan;
import dev.lambdamaven.plugin.plan.Store;
import dev.lambdamaven.plugin.plan.StorePlanner;
import dev.lambdamaven.plugin.plan.StoredZip;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Reads what S3 has for a plan. Makes no changes, and no call when the plan needs nothing there. */
public final class StoreObserver {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int ELSEWHERE = 301;

    private final AwsClients clients;

    StoreObserver(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * The plan with its part of S3.
     *
     * @throws LambdaException when the bucket is missing or somebody else's, or when it has the name of ours and is not ours
     */
    public Plan complete(Plan plan, PackageStore store) {
        List<StoredZip> needed = StorePlanner.needed(plan, store);
        if (needed.isEmpty()) {
            return plan;
        }
        try (S3Client s3 = clients.s3()) {
            return StorePlanner.complete(plan, store, present(s3, store, needed));
        }
    }

    private static Store present(S3Client s3, PackageStore store, List<StoredZip> needed) {
        if (!exists(s3, store)) {
            return Store.absent();
        }
        Set<String> keys = new HashSet<>();
        needed.stream().filter(zip -> isThere(s3, zip)).map(StoredZip::key).forEach(keys::add);
        Set<Store.Setting> settings =
                store.isOwn() ? new OwnBucket(s3, store).settings() : EnumSet.allOf(Store.Setting.class);
        return new Store(true, settings, keys);
    }

    /** A name that can be guessed may have been taken by somebody who wants to see the code: so the owner is named. */
    private static boolean exists(S3Client s3, PackageStore store) {
        @Nullable String owner = store.isOwn() ? store.account().id() : null;
        try {
            s3.headBucket(head -> head.bucket(store.bucket()).expectedBucketOwner(owner));
            return true;
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND && store.isOwn()) {
                return false;
            }
            if (refused.statusCode() == FORBIDDEN && !store.isOwn()) {
                return true;
            }
            throw unusable(store, refused);
        }
    }

    private static RuntimeException unusable(PackageStore store, S3Exception refused) {
        return switch (refused.statusCode()) {
            case NOT_FOUND, ELSEWHERE ->
                Parameter.BUCKET
                        .refuse(
                                store.bucket(),
                                "a bucket that exists in " + store.account().region())
                        .causedBy(refused);
            case FORBIDDEN ->
                LambdaException.of(
                                "Bucket %s, which holds zips over 50 MB, is not to be read: it is another account's, or s3:ListBucket is missing."
                                        .formatted(store.bucket()),
                                "Name a bucket that whoever deploys may use.\n" + Parameter.BUCKET.howToSet())
                        .causedBy(refused);
            default -> refused;
        };
    }

    /** Without the right to list, S3 says of what is missing that it is forbidden. */
    private static boolean isThere(S3Client s3, StoredZip zip) {
        try {
            return s3.headObject(head -> head.bucket(zip.bucket()).key(zip.key()))
                            .contentLength()
                    == zip.size();
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND || refused.statusCode() == FORBIDDEN) {
                return false;
            }
            throw refused;
        }
    }
}
