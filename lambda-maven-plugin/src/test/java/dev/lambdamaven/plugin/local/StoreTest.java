package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lambdamaven.plugin.local.functions.EchoFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.Tag;

/** S3 as AWS's own client sees it. */
@Timeout(60)
class StoreTest {

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
        create("zips");
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
    }

    @Test
    void listsObjectsPageByPageAndFolderByFolder() {
        create("lists");
        for (String key : List.of("a/1 ü", "a/2", "b", "c/d/e")) {
            account.s3.putObject(put -> put.bucket("lists").key(key), RequestBody.fromString(key));
        }

        assertThat(account.s3
                        .listObjectsV2Paginator(list -> list.bucket("lists").maxKeys(1))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("a/1 ü", "a/2", "b", "c/d/e");
        var root = account.s3.listObjectsV2(list -> list.bucket("lists").delimiter("/"));
        assertThat(root.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a/", "c/");
        assertThat(root.contents()).extracting(S3Object::key, S3Object::size).containsExactly(tuple("b", 1L));
        assertThat(account.s3
                        .listObjectsV2(list -> list.bucket("lists").prefix("a/"))
                        .keyCount())
                .isEqualTo(2);
        assertThat(account.s3.listBuckets().buckets()).extracting(Bucket::name).contains("lists", "zips");
        assertThat(account.s3
                        .listObjectsV2(list -> list.bucket("lists").prefix("none/"))
                        .hasContents())
                .isFalse();
    }

    @Test
    void keepsAnObjectWithItsMetadata() {
        account.s3.putObject(
                put -> put.bucket("zips").key("a/b c.zip").metadata(Map.of("sha", "x")),
                RequestBody.fromString("grüße"));

        HeadObjectResponse head =
                account.s3.headObject(get -> get.bucket("zips").key("a/b c.zip"));
        assertThat(head.metadata()).containsEntry("sha", "x");
        assertThat(head.contentLength()).isEqualTo(7);
        assertThat(account.s3
                        .getObjectAsBytes(get -> get.bucket("zips").key("a/b c.zip"))
                        .asUtf8String())
                .isEqualTo("grüße");
        account.s3.deleteObject(delete -> delete.bucket("zips").key("a/b c.zip"));
        assertThat(Failures.of(
                        () -> account.s3.getObject(get -> get.bucket("zips").key("a/b c.zip"))))
                .isEqualTo("404 NoSuchKey The specified key does not exist.");
    }

    @Test
    void refusesAnObjectThatArrivedDamaged() {
        assertThat(Failures.of(() -> account.s3.putObject(
                        put -> put.bucket("zips").key("k").contentMD5("AAAAAAAAAAAAAAAAAAAAAA=="),
                        RequestBody.fromString("a"))))
                .startsWith("400 BadDigest");
        assertThat(Failures.of(() -> account.s3.putObject(
                        put -> put.bucket("zips").key("k").checksumSHA256("wrong"), RequestBody.fromString("a"))))
                .isEqualTo("400 BadDigest The SHA256 you specified did not match the calculated checksum.");
    }

    @Test
    void refusesBucketsThatAreNotThereOrElsewhereOrSomebodyElses() {
        assertThat(Failures.of(() -> account.s3.headBucket(head -> head.bucket("absent"))))
                .startsWith("404 ");
        assertThat(Failures.of(
                        () -> account.s3.getObject(get -> get.bucket("absent").key("k"))))
                .isEqualTo("404 NoSuchBucket The specified bucket does not exist");
        assertThat(Failures.of(
                        () -> account.s3.headBucket(head -> head.bucket("zips").expectedBucketOwner("111111111111"))))
                .startsWith("403 ");
        assertThat(Failures.of(() -> account.s3.createBucket(create -> create.bucket("elsewhere")
                        .createBucketConfiguration(
                                where -> where.locationConstraint(BucketLocationConstraint.EU_WEST_1)))))
                .isEqualTo("400 IllegalLocationConstraintException The eu-west-1 location constraint is incompatible"
                        + " for the region specific endpoint this request was sent to.");
        assertThat(Failures.of(() -> create("zips"))).startsWith("409 BucketAlreadyOwnedByYou ");
    }

    @Test
    void givesLambdaItsCodeAndTellsWhereThereIsNone() throws Exception {
        byte[] zip = FunctionZip.of(EchoFunction.class).asByteArray();
        account.s3.putObject(put -> put.bucket("zips").key("echo.zip"), RequestBody.fromBytes(zip));
        DeployedFunction.create(account, "stored", EchoFunction.class);

        assertThat(account.lambda
                        .updateFunctionCode(update ->
                                update.functionName("stored").s3Bucket("zips").s3Key("echo.zip"))
                        .codeSize())
                .isEqualTo(zip.length);
        assertThatThrownBy(() -> account.lambda.publishLayerVersion(publish -> publish.layerName("l")
                        .content(content -> content.s3Bucket("zips").s3Key("absent"))))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining(
                        "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key"
                                + " does not exist.");
        assertThatThrownBy(() -> account.lambda.publishLayerVersion(publish -> publish.layerName("l")
                        .content(content -> content.s3Bucket("absent").s3Key("absent"))))
                .hasMessageContaining(
                        "S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist");
    }

    @Test
    void remembersWhatIsSetOnABucket() {
        create("settings");
        account.s3.putBucketTagging(put -> put.bucket("settings")
                .tagging(tags ->
                        tags.tagSet(Tag.builder().key("managed-by").value("me").build())));

        assertThat(account.s3
                        .getBucketTagging(get -> get.bucket("settings"))
                        .tagSet()
                        .get(0)
                        .value())
                .isEqualTo("me");
        assertThat(account.s3
                        .getPublicAccessBlock(get -> get.bucket("settings"))
                        .publicAccessBlockConfiguration()
                        .blockPublicPolicy())
                .isTrue();
        assertThat(Failures.of(() -> account.s3.getBucketLifecycleConfiguration(get -> get.bucket("settings"))))
                .isEqualTo("404 NoSuchLifecycleConfiguration The lifecycle configuration does not exist");
        assertThat(account.s3.getBucketLocation(get -> get.bucket("settings")).locationConstraintAsString())
                .isEqualTo(Account.REGION);
        account.s3.deleteBucket(delete -> delete.bucket("settings"));
        assertThat(Failures.of(() -> account.s3.getBucketTagging(get -> get.bucket("settings"))))
                .startsWith("404 NoSuchBucket");
    }

    @Test
    void speaksItsOwnWordsWhenAFaultIsScripted() {
        aws.faults().set(List.of("PutObject: deny 1", "HeadObject: deny 1"));

        assertThat(Failures.of(
                        () -> account.s3.putObject(put -> put.bucket("zips").key("k"), RequestBody.fromString("a"))))
                .contains("403 AccessDenied User: ", "s3:PutObject on resource: \"arn:aws:s3:::zips/k\"");
        assertThat(Failures.of(
                        () -> account.s3.headObject(head -> head.bucket("zips").key("k"))))
                .startsWith("403 ");
    }

    private static void create(String bucket) {
        account.s3.createBucket(create -> create.bucket(bucket)
                .createBucketConfiguration(
                        configuration -> configuration.locationConstraint(BucketLocationConstraint.EU_CENTRAL_1)));
    }
}
