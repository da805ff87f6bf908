package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.PackageStore;
import dev.lambdamaven.plugin.plan.Store;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/** The bucket by the name that this plugin gives to its own. Makes no changes. */
record OwnBucket(S3Client s3, PackageStore store) {

    private static final int NOT_FOUND = 404;

    /**
     * What is set on it.
     *
     * @throws LambdaException when it does not say that it is this plugin's, and somebody has set or put something there
     */
    Set<Store.Setting> settings() {
        Set<Store.Setting> settings = EnumSet.noneOf(Store.Setting.class);
        addIf(settings, Store.Setting.TAGGED, () -> tags().stream().anyMatch(OwnBucket::isOurs));
        addIf(settings, Store.Setting.PRIVATE, this::isPrivate);
        addIf(settings, Store.Setting.ENCRYPTED, this::isEncrypted);
        addIf(settings, Store.Setting.EXPIRING, this::isExpiring);
        if (!settings.contains(Store.Setting.TAGGED) && (settings.contains(Store.Setting.EXPIRING) || isUsed())) {
            throw LambdaException.of(
                    "Bucket %s, which is to hold zips over 50 MB, was not made by this plugin: it has no tag %s=%s."
                            .formatted(store.bucket(), Ownership.MANAGED_BY, Ownership.MANAGER),
                    "Nothing of it is changed. Name a bucket that shall be used as it is.\n"
                            + Parameter.BUCKET.howToSet());
        }
        return settings;
    }

    /** One without tags and objects may be what an interrupted run has made a moment before it could say so. */
    private boolean isUsed() {
        return is(() -> !tags().isEmpty())
                || s3.listObjectsV2(list -> list.bucket(store.bucket())
                                .expectedBucketOwner(owner())
                                .maxKeys(1))
                        .hasContents();
    }

    private List<Tag> tags() {
        return s3.getBucketTagging(get -> get.bucket(store.bucket()).expectedBucketOwner(owner()))
                .tagSet();
    }

    private static boolean isOurs(Tag tag) {
        return tag.key().equals(Ownership.MANAGED_BY) && tag.value().equals(Ownership.MANAGER);
    }

    private boolean isPrivate() {
        PublicAccessBlockConfiguration block = s3.getPublicAccessBlock(
                        get -> get.bucket(store.bucket()).expectedBucketOwner(owner()))
                .publicAccessBlockConfiguration();
        return block.blockPublicAcls()
                && block.ignorePublicAcls()
                && block.blockPublicPolicy()
                && block.restrictPublicBuckets();
    }

    private boolean isEncrypted() {
        return !s3.getBucketEncryption(get -> get.bucket(store.bucket()).expectedBucketOwner(owner()))
                .serverSideEncryptionConfiguration()
                .rules()
                .isEmpty();
    }

    private boolean isExpiring() {
        return !s3.getBucketLifecycleConfiguration(
                        get -> get.bucket(store.bucket()).expectedBucketOwner(owner()))
                .rules()
                .isEmpty();
    }

    private String owner() {
        return store.account().id();
    }

    private static void addIf(Set<Store.Setting> settings, Store.Setting setting, BooleanSupplier isSet) {
        if (is(isSet)) {
            settings.add(setting);
        }
    }

    /** S3 says 404 of what was never set. */
    private static boolean is(BooleanSupplier isSet) {
        try {
            return isSet.getAsBoolean();
        } catch (S3Exception refused) {
            if (refused.statusCode() != NOT_FOUND) {
                throw refused;
            }
            return false;
        }
    }
}
