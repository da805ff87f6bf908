package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheDirectoryTest {

    @TempDir
    private Path home;

    private Optional<Path> of(String set, String xdg) {
        Properties system = new Properties();
        system.setProperty("user.home", home.toString());
        system.setProperty("env.XDG_CACHE_HOME", xdg);
        return CacheDirectory.of(Optional.of(set).filter(value -> !value.isEmpty()), home.resolve("project"), system);
    }

    @Test
    void liesWhereCachesLieUnlessSaid() {
        assertThat(of("", "")).hasValue(home.resolve(".cache/lambda-maven"));
        assertThat(of("", home.resolve("xdg").toString())).hasValue(home.resolve("xdg/lambda-maven"));
        assertThat(of("", "relative/is/ignored")).hasValue(home.resolve(".cache/lambda-maven"));
    }

    @Test
    void isNowhereForAUserWithoutAHome() {
        Properties system = new Properties();
        system.setProperty("user.home", "?");

        assertThat(CacheDirectory.of(Optional.empty(), home, system)).isEmpty();
    }

    @Test
    void isWhatWasSaidOrNothing() {
        assertThat(of("target/cache", "")).hasValue(home.resolve("project/target/cache"));
        assertThat(of(home.resolve("ci").toString(), "")).hasValue(home.resolve("ci"));
        assertThat(of("off", "")).isEmpty();
        assertThat(of("OFF", "")).isEmpty();
    }
}
