package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Uploads in parts, as AWS's own client makes them. */
@Timeout(60)
class StoreUploadsTest {

    private static final int PART = 5 << 20;

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
        account.s3.createBucket(create -> create.bucket("zips")
                .createBucketConfiguration(
                        configuration -> configuration.locationConstraint(BucketLocationConstraint.EU_CENTRAL_1)));
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
    }

    @Test
    void joinsThePartsOfAnUpload() {
        String id = account.s3
                .createMultipartUpload(create -> create.bucket("zips").key("big"))
                .uploadId();
        String first = part(id, 1, PART).eTag();
        String second = part(id, 2, 3).eTag();

        assertThat(account.s3
                        .listMultipartUploads(list -> list.bucket("zips").prefix("big"))
                        .uploads())
                .singleElement()
                .matches(upload -> upload.uploadId().equals(id));
        assertThat(
                        account
                                .s3
                                .listPartsPaginator(list -> list.bucket("zips")
                                        .key("big")
                                        .uploadId(id)
                                        .maxParts(1))
                                .stream()
                                .flatMap(page -> page.parts().stream()))
                .extracting(Part::size)
                .containsExactly((long) PART, 3L);
        assertThat(Failures.of(() -> complete(id, "other", second))).startsWith("400 InvalidPart ");
        complete(id, first, second);
        assertThat(account.s3.headObject(get -> get.bucket("zips").key("big")).contentLength())
                .isEqualTo(PART + 3L);
        assertThat(Failures.of(() -> complete(id, first, second))).startsWith("404 NoSuchUpload ");
    }

    @Test
    void forgetsAnAbortedUploadAndRefusesSmallParts() {
        String id = account.s3
                .createMultipartUpload(create -> create.bucket("zips").key("small"))
                .uploadId();
        String first = part(id, 1, 10).eTag();
        String second = part(id, 2, 10).eTag();

        assertThat(Failures.of(() -> account.s3.completeMultipartUpload(complete -> complete.bucket("zips")
                        .key("small")
                        .uploadId(id)
                        .multipartUpload(parts -> parts.parts(completed(1, first), completed(2, second))))))
                .startsWith("400 EntityTooSmall ");
        account.s3.abortMultipartUpload(
                abort -> abort.bucket("zips").key("small").uploadId(id));
        assertThat(account.s3
                        .listMultipartUploads(list -> list.bucket("zips").prefix("small"))
                        .uploads())
                .isEmpty();
    }

    private static UploadPartResponse part(String id, int number, int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) number);
        String key = size == 10 ? "small" : "big";
        return account.s3.uploadPart(
                part -> part.bucket("zips").key(key).uploadId(id).partNumber(number), RequestBody.fromBytes(content));
    }

    private static void complete(String id, String first, String second) {
        account.s3.completeMultipartUpload(complete -> complete.bucket("zips")
                .key("big")
                .uploadId(id)
                .multipartUpload(parts -> parts.parts(completed(1, first), completed(2, second))));
    }

    private static CompletedPart completed(int number, String etag) {
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }
}
