package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Parts of objects, many objects at once, and lists of roles, as AWS's own clients see them. */
@Timeout(60)
final class StoredPartsTest {

    @TempDir
    private static Path folder;

    private static LocalAws aws;
    private static Account account;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
        account.s3.createBucket(create ->
                create.bucket("parts").createBucketConfiguration(where -> where.locationConstraint(Account.REGION)));
        account.s3.putObject(put -> put.bucket("parts").key("ten"), RequestBody.fromString("0123456789"));
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-3, 789, bytes 7-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10",
        "bytes=9-99999999999999999999, 9, bytes 9-9/10"
    })
    void answersAPartOfAnObject(String range, String content, String where) {
        ResponseBytes<GetObjectResponse> part = account.s3.getObjectAsBytes(
                get -> get.bucket("parts").key("ten").range(range));

        assertThat(part.asUtf8String()).isEqualTo(content);
        assertThat(part.response().contentRange()).isEqualTo(where);
        assertThat(part.response().sdkHttpResponse().statusCode()).isEqualTo(206);
        var head = account.s3.headObject(get -> get.bucket("parts").key("ten").range(range));
        assertThat(head.contentRange()).isEqualTo(where);
        assertThat(head.contentLength()).isEqualTo(content.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=4-2", "bytes=a-b", "lines=1-2", "bytes=0-1,4-5"})
    void answersTheWholeWhereThereIsNoRange(String range) {
        ResponseBytes<GetObjectResponse> whole = account.s3.getObjectAsBytes(
                get -> get.bucket("parts").key("ten").range(range));

        assertThat(whole.asUtf8String()).isEqualTo("0123456789");
        assertThat(whole.response().contentRange()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
    void refusesAPartThatTheObjectHasNot(String range) {
        assertThat(Failures.of(() -> account.s3.getObjectAsBytes(
                        get -> get.bucket("parts").key("ten").range(range))))
                .isEqualTo("416 InvalidRange The requested range is not satisfiable");
        assertThat(Failures.of(() -> account.s3.headObject(
                        get -> get.bucket("parts").key("ten").range(range))))
                .startsWith("416 ");
    }

    @Test
    void deletesManyObjectsAndTellsOfEach() {
        Stream.of("d/a", "d/ b&c ", "d/kept")
                .forEach(key -> account.s3.putObject(put -> put.bucket("parts").key(key), RequestBody.fromString(key)));

        DeleteObjectsResponse told = delete(false, key("d/ b&c "), key("d/absent"));
        DeleteObjectsResponse quiet = delete(
                true, key("d/a"), key("d/kept").toBuilder().versionId("v1").build());

        assertThat(told.deleted()).extracting(DeletedObject::key).containsExactly("d/ b&c ", "d/absent");
        assertThat(quiet.deleted()).isEmpty();
        assertThat(quiet.errors())
                .extracting(S3Error::key, S3Error::code)
                .containsExactly(tuple("d/kept", "NoSuchVersion"));
        assertThat(account.s3
                        .listObjectsV2(list -> list.bucket("parts").prefix("d/"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("d/kept");
        assertThat(Failures.of(() -> delete(false))).startsWith("400 MalformedXML ");
    }

    @Test
    void listsRolesByPathAndInPages() {
        for (String name : List.of("b", "C", "a")) {
            role("/team/", name);
        }
        role("/", "other");

        assertThat(account.iam
                        .listRolesPaginator(list -> list.pathPrefix("/team/").maxItems(1))
                        .roles())
                .extracting(Role::roleName, Role::path, Role::hasTags)
                .containsExactly(tuple("a", "/team/", false), tuple("b", "/team/", false), tuple("C", "/team/", false));
        assertThat(account.iam.listRoles(list -> list.maxItems(2)).isTruncated())
                .isTrue();
        assertThat(account.iam.listRoles().roles()).extracting(Role::roleName).contains("other", "a");
        assertThat(Failures.of(() -> account.iam.listRoles(list -> list.maxItems(1001))))
                .isEqualTo(
                        "400 ValidationError 1 validation error detected: Value '1001' at 'maxItems' failed to satisfy"
                                + " constraint: Member must have value less than or equal to 1000");
    }

    private static void role(String path, String name) {
        account.iam.createRole(create -> create.path(path)
                .roleName(name)
                .assumeRolePolicyDocument("{\"Statement\":[]}")
                .tags(Tag.builder().key("k").value("v").build()));
    }

    private static ObjectIdentifier key(String key) {
        return ObjectIdentifier.builder().key(key).build();
    }

    private static DeleteObjectsResponse delete(boolean quiet, ObjectIdentifier... objects) {
        return account.s3.deleteObjects(delete ->
                delete.bucket("parts").delete(what -> what.quiet(quiet).objects(objects)));
    }
}
