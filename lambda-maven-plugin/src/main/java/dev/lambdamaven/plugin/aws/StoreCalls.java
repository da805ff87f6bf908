package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.Store;
import dev.lambdamaven.plugin.plan.StoreStep;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Parameter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import software.amazon.awssdk.services.s3.model.Tag;

/** The S3 calls of a deployment. All of them may be made again: they set what is wanted, or find it there. */
final class StoreCalls implements StoreStep.Visitor<String> {

    /** Lambda has copied the zip when the call ends; the time is for whoever wants to look at it. */
    private static final int DAYS_KEPT = 30;

    /** After that an interrupted upload starts again. */
    private static final int DAYS_RESUMABLE = 7;

    /** The region that has no name in a location ("CreateBucket", S3 API reference). */
    private static final String FIRST_REGION = "us-east-1";

    /** "A conflicting conditional operation is currently in progress" ("Error responses", S3 API reference). */
    private static final String OPERATION_ABORTED = "OperationAborted";

    private static final Duration MADE = Duration.ofMinutes(1);

    private final AwsClients clients;
    private final Account account;
    private final Waits waits;
    private final Consumer<String> log;

    /** @param log takes whole lines */
    StoreCalls(AwsClients clients, Account account, Consumer<String> log) {
        this.clients = clients;
        this.account = account;
        this.waits = Waits.real(log);
        this.log = log;
    }

    /** Another deployment may make it at this moment: S3 refuses the later call, and then there is the bucket of the other. */
    @Override
    public String createBucket(StoreStep.CreateBucket step) {
        try (S3Client s3 = clients.s3()) {
            Waits.Wait wait = new Waits.Wait("bucket %s, which is being made,".formatted(step.bucket()), MADE);
            return waits.until(wait, () -> create(s3, step));
        }
    }

    private Optional<String> create(S3Client s3, StoreStep.CreateBucket step) {
        try {
            s3.createBucket(create -> create.bucket(step.bucket()).createBucketConfiguration(location()));
        } catch (BucketAlreadyOwnedByYouException present) {
            return Optional.of(step.bucket());
        } catch (BucketAlreadyExistsException foreign) {
            throw LambdaException.of(
                            "Bucket %s, which is to hold zips over 50 MB, belongs to another account."
                                    .formatted(step.bucket()),
                            "Make one of another name and name it.\n" + Parameter.BUCKET.howToSet())
                    .causedBy(foreign);
        } catch (S3Exception refused) {
            if (!OPERATION_ABORTED.equals(refused.awsErrorDetails().errorCode())) {
                throw refused;
            }
            return Optional.empty();
        }
        return Optional.of(step.bucket());
    }

    private CreateBucketConfiguration location() {
        CreateBucketConfiguration.Builder location = CreateBucketConfiguration.builder();
        if (!account.region().equals(FIRST_REGION)) {
            location.locationConstraint(account.region());
        }
        return location.build();
    }

    @Override
    public String setBucket(StoreStep.SetBucket step) {
        try (S3Client s3 = clients.s3()) {
            step.settings().forEach(setting -> set(s3, step.bucket(), setting));
        }
        return step.bucket();
    }

    private void set(S3Client s3, String bucket, Store.Setting setting) {
        switch (setting) {
            case TAGGED ->
                s3.putBucketTagging(put -> put.bucket(bucket)
                        .expectedBucketOwner(account.id())
                        .tagging(tags -> tags.tagSet(Tag.builder()
                                .key(Ownership.MANAGED_BY)
                                .value(Ownership.MANAGER)
                                .build())));
            case PRIVATE ->
                s3.putPublicAccessBlock(put -> put.bucket(bucket)
                        .expectedBucketOwner(account.id())
                        .publicAccessBlockConfiguration(block -> block.blockPublicAcls(true)
                                .ignorePublicAcls(true)
                                .blockPublicPolicy(true)
                                .restrictPublicBuckets(true)));
            case ENCRYPTED ->
                s3.putBucketEncryption(put -> put.bucket(bucket)
                        .expectedBucketOwner(account.id())
                        .serverSideEncryptionConfiguration(encryption -> encryption.rules(encrypted())));
            case EXPIRING ->
                s3.putBucketLifecycleConfiguration(put -> put.bucket(bucket)
                        .expectedBucketOwner(account.id())
                        .lifecycleConfiguration(rules -> rules.rules(expiring())));
        }
    }

    private static ServerSideEncryptionRule encrypted() {
        return ServerSideEncryptionRule.builder()
                .applyServerSideEncryptionByDefault(rule -> rule.sseAlgorithm(ServerSideEncryption.AES256))
                .build();
    }

    private static LifecycleRule expiring() {
        return LifecycleRule.builder()
                .id("old-zips")
                .status(ExpirationStatus.ENABLED)
                .filter(all -> all.prefix(""))
                .expiration(expiration -> expiration.days(DAYS_KEPT))
                .abortIncompleteMultipartUpload(abort -> abort.daysAfterInitiation(DAYS_RESUMABLE))
                .build();
    }

    @Override
    public String uploadZip(StoreStep.UploadZip step) {
        try (S3Client s3 = clients.s3()) {
            new ZipUpload(s3, step.zip(), log).run();
        }
        return step.zip().uri();
    }
}
