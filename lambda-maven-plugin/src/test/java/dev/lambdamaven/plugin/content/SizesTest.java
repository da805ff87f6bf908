package dev.lambdamaven.plugin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import dev.lambdamaven.plugin.packaging.PackagedJar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SizesTest {

    private static final long MB = 1 << 20;

    @Test
    void namesTheTenLargestOfALargeZip() {
        List<String> table = Sizes.table(built(11 * MB, 30 * MB));

        assertThat(table).hasSize(10);
        assertThat(table.get(0)).isEqualTo("12.0 MB   lib/j12.jar  g:j12:1");
        assertThat(table.get(9)).isEqualTo("3.0 MB    lib/j3.jar  g:j3:1");
        assertThat(Sizes.table(built(10 * MB, 30 * MB))).isEmpty();
    }

    @Test
    void refusesMoreThanLambdaUnzips() {
        assertThatCode(() -> Sizes.requireUnzipped(built(MB, 262_143_999))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Sizes.requireUnzipped(built(MB, 262_144_000)))
                .hasMessageStartingWith("""
                        The deployment package has 250.0 MB unzipped; Lambda takes less than 250.0 MB with all layers.

                          largest  24.0 MB   lib/j12.jar  g:j12:1
                                   22.0 MB   lib/j11.jar  g:j11:1
                        """)
                .hasMessageContaining("mvn dependency:tree");
    }

    @Test
    void countsTheLayer() {
        DeploymentPackage layered = built(MB, 200 * MB).with(layer(52_428_800, 60 * MB));

        assertThatThrownBy(() -> Sizes.requireUnzipped(layered)).hasMessageStartingWith("""
                        The deployment package has 260.0 MB unzipped, 60.0 MB of it in its layer; \
                        Lambda takes less than 250.0 MB with all layers.

                          largest  60.0 MB   java/lib/big.jar  g:big:1
                                   24.0 MB   lib/j12.jar  g:j12:1
                        """);
        assertThat(Sizes.notices(layered))
                .containsExactly(
                        "The layer has 50.0 MB. Lambda takes less than 50.0 MB in one call, so deploy sends it over S3.");
    }

    @Test
    void saysWhatCannotBeSentWithACall() {
        DeploymentPackage large = built(52_428_800, 60 * MB);

        assertThat(Sizes.notices(large))
                .containsExactly(
                        "The zip has 50.0 MB. Lambda takes less than 50.0 MB in one call, so deploy sends it over S3.");
        assertThat(Sizes.notices(built(52_428_799, 60 * MB))).isEmpty();
    }

    /** A layer of one jar. */
    private static LayerPackage layer(long size, long unzippedSize) {
        PackagedJar big = new PackagedJar("java/lib/big.jar", unzippedSize, size, "g:big:1");
        return new LayerPackage(Path.of("y.zip"), size, unzippedSize, "digest", List.of(big), false);
    }

    /** Twelve jars of 1 to 12 MB, which are twice as large when unzipped. */
    private static DeploymentPackage built(long size, long unzippedSize) {
        List<Map<String, Object>> jars = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> Map.<String, Object>of(
                        "name",
                        "lib/j" + i + ".jar",
                        "size",
                        2L * i * MB,
                        "packedSize",
                        i * MB,
                        "origin",
                        "g:j" + i + ":1"))
                .toList();
        return new DeploymentPackage(
                Path.of("x.zip"), size, unzippedSize, 12, "sha", "digest", false, Map.of("entries", jars));
    }
}
