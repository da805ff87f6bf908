package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackageLineTest {

    @ParameterizedTest
    @CsvSource({"1, 1 KB", "19456, 19 KB", "104857, 103 KB", "104858, 0.1 MB", "2202009, 2.1 MB"})
    void saysHowLargeAPackageIs(long bytes, String said) {
        assertThat(PackageLine.size(bytes)).isEqualTo(said);
    }
}
