package dev.lambdamaven.plugin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Zips that are too large to be sent with a call. */
final class StorePlannerTest {

    private static final long LARGE = 52_428_800;
    private static final String BUCKET = "lambda-maven-123456789012-eu-west-1";
    private static final String KEY = "items/" + "00".repeat(32) + ".zip";
    private static final String SHA = "A".repeat(43) + "=";

    @Test
    void sendsNothingOverS3ThatFitsIntoACall() {
        Plan plan = Planner.plan(Fixtures.ITEMS, zip(LARGE - 1), Observed.nothing(Fixtures.ACCOUNT));

        assertThat(StorePlanner.needed(plan, store(Fixtures.ITEMS))).isEmpty();
        assertThat(StorePlanner.complete(plan, store(Fixtures.ITEMS), Store.absent()))
                .isEqualTo(plan);
    }

    @Test
    void makesTheBucketAndSendsTheZipJustBeforeTheFunction() {
        assertThat(lines(Fixtures.ITEMS, Store.absent()))
                .containsSubsequence(
                        "role        + items-role may write the logs of this function",
                        "bucket      + " + BUCKET,
                        "bucket      ~ " + BUCKET + " tagged, private, encrypted, old zips expire",
                        "upload      + s3://" + BUCKET + "/" + KEY + " (50.0 MB)",
                        "function    + items (java21, x86_64, 512 MB, 15 s, com.acme.LambdaHandler)");
    }

    @Test
    void goesOnWhereAnEarlierRunStopped() {
        Store half = new Store(true, Set.of(Store.Setting.TAGGED, Store.Setting.ENCRYPTED), Set.of());
        Store whole = new Store(true, EnumSet.allOf(Store.Setting.class), Set.of(KEY));

        assertThat(lines(Fixtures.ITEMS, half))
                .contains("bucket      ~ " + BUCKET + " private, old zips expire")
                .doesNotContain("bucket      + " + BUCKET);
        assertThat(lines(Fixtures.ITEMS, whole)).noneMatch(line -> line.contains("bucket") || line.contains("upload"));
    }

    @Test
    void leavesAGivenBucketAsItIs() {
        DeploymentSpec wanted = Fixtures.ITEMS.with(Fixtures.ITEMS.releasing().withBucket(Optional.of("our-zips")));

        assertThat(lines(wanted, Store.absent()))
                .contains("upload      + s3://our-zips/" + KEY + " (50.0 MB)")
                .noneMatch(line -> line.startsWith("bucket"));
    }

    @Test
    void sendsALargeLayerToo() {
        LayerPackage layer = new LayerPackage(Path.of("layer.zip"), LARGE, LARGE, "abc", List.of(), false);
        Plan plan = Planner.plan(Fixtures.ITEMS, Fixtures.ZIP.with(layer), Observed.nothing(Fixtures.ACCOUNT));

        assertThat(StorePlanner.needed(plan, store(Fixtures.ITEMS)))
                .extracting(StoredZip::key)
                .containsExactly("items/layer-abc.zip");
    }

    private static List<String> lines(DeploymentSpec wanted, Store present) {
        Plan plan = Planner.plan(wanted, zip(LARGE), Observed.nothing(Fixtures.ACCOUNT));
        return StorePlanner.complete(plan, store(wanted), present).lines().stream()
                .map(PlanLine::toString)
                .toList();
    }

    private static PackageStore store(DeploymentSpec wanted) {
        return PackageStore.of(wanted, Fixtures.ACCOUNT);
    }

    private static DeploymentPackage zip(long size) {
        return new DeploymentPackage(Path.of("items.zip"), size, size, 3, SHA, "content-1", false, Map.of());
    }
}
