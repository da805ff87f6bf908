package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fault 16, and what becomes of zips over 50 MB: they go over S3. */
@Timeout(60)
final class LargePackageTest {

    /** Two parts of an upload and a rest. */
    private static final int SIZE = 17_000_000;

    /** What the package says it has: sending that much would only take longer. */
    private static final int TOLD = 52_428_800;

    @TempDir
    private static Path files;

    private static DeploymentPackage large;

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeAll
    static void pack() throws Exception {
        Path zip = files.resolve("large.zip");
        byte[] content = new byte[SIZE];
        new Random(1).nextBytes(content);
        String handler = TestAccount.handler().replace('.', '/') + ".class";
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            store(out, "noise", content);
            store(out, handler, Files.readAllBytes(Path.of("target/test-classes", handler)));
        }
        large = new DeploymentPackage(zip, TOLD, TOLD, 1, sha256(zip), "content-1", false, Map.of());
    }

    @BeforeEach
    void startAws() throws IOException {
        account = new TestAccount(folder, Delays.brief());
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void goesOverABucketThatIsMadeForItOnceAndServes() throws Exception {
        Deployment first = deploy();

        assertThat(first.failed()).isEmpty();
        assertThat(TestAccount.answer(first)).isEqualTo("512");
        assertThat(operations())
                .containsSubsequence(
                        "HeadBucket",
                        "CreateBucket",
                        "PutBucketTagging",
                        "PutPublicAccessBlock",
                        "PutBucketEncryption",
                        "PutBucketLifecycleConfiguration",
                        "CreateMultipartUpload",
                        "UploadPart",
                        "CompleteMultipartUpload",
                        "CreateFunction");
        assertThat(account.log()).anyMatch(line -> line.matches("  upload +16\\.0 of 50\\.0 MB"));

        account.aws().journal().clear();
        assertThat(deploy().steps()).isEmpty();
        assertThat(operations()).noneMatch(name -> name.contains("Bucket") || name.contains("Object"));
    }

    @Test
    void goesOnWithAnInterruptedUploadThroughLostAnswers() {
        account.aws().faults().set(List.of("UploadPart: deny on 3"));
        Deployment interrupted = deploy();
        account.aws().journal().clear();
        account.aws().faults().set(List.of("UploadPart: drop after", "UploadPart: error 503", "HeadObject: truncate"));

        Deployment completed = deploy();

        assertThat(interrupted.failed().orElseThrow().step())
                .startsWith("upload      + s3://lambda-maven-000000000000-");
        assertThat(completed.failed()).isEmpty();
        assertThat(operations()).filteredOn("UploadPart"::equals).hasSize(1 + 2);
        assertThat(operations()).contains("ListParts").doesNotContain("CreateMultipartUpload", "CreateBucket");
        assertThat(account.log()).anyMatch(line -> line.contains("of 50.0 MB, 16.0 MB of them by an earlier run"));
    }

    @Test
    void leavesABucketOfTheNameAloneThatSomebodyElseHasMade() {
        String bucket = "/lambda-maven-000000000000-eu-west-1";
        SomebodyElse somebody = new SomebodyElse(account.endpoint());
        somebody.s3(
                bucket,
                "<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>");
        somebody.s3(bucket + "/report.pdf", "theirs");

        assertThatThrownBy(this::deploy)
                .hasMessageContainingAll(
                        "was not made by this plugin: it has no tag managed-by=lambda-maven-plugin.",
                        "-Dlambda.bucket=my-zips-eu-west-1");
        assertThat(operations()).noneMatch(name -> name.startsWith("PutBucket") || name.startsWith("CreateFunction"));
    }

    @Test
    void waitsForABucketThatAnotherDeploymentMakesAtThisMoment() {
        account.aws().faults().set(List.of("CreateBucket: conflict"));

        assertThat(deploy().failed()).isEmpty();

        assertThat(operations()).filteredOn("CreateBucket"::equals).hasSize(2);
    }

    private Deployment deploy() {
        AwsTarget aws = AwsTarget.local(account.aws().endpoint(), "eu-west-1");
        return new Deployer(aws, InstantSource.system(), account.log()::add).deploy(TestAccount.items(512), large);
    }

    private List<String> operations() {
        return account.aws().journal().operations();
    }

    private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return Base64.getEncoder().encodeToString(digest.digest());
    }
}
