package dev.lambdamaven.plugin.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptBillTest {

    @TempDir
    private Path folder;

    private int made;

    @BeforeEach
    void packageOneJar() throws IOException {
        Files.writeString(jar(), "jar");
        Files.writeString(pom(), "<project/>");
    }

    private Path jar() {
        return folder.resolve("a-1.jar");
    }

    private Path pom() {
        return folder.resolve("a-1.pom");
    }

    private Path parent() {
        return folder.resolve("parent-1.pom");
    }

    private String bill(String metadata) throws IOException {
        CacheFolder cache = CacheFolder.at(folder.resolve("cache"), InstantSource.system(), notice -> {});
        Map<String, Dependency> packaged = Map.of("lib/a-1.jar", new Dependency("org.example:a:1", jar()));
        return KeptBill.of(metadata, packaged, cache).orElse(consulted -> {
            consulted.accept(pom());
            consulted.accept(parent());
            made++;
            return "{\n\n\"bill\": " + made + "}\n";
        });
    }

    @Test
    void isMadeOnceForTheSameJars() throws IOException {
        assertThat(bill("1.0")).isEqualTo("{\n\n\"bill\": 1}\n");
        assertThat(bill("1.0")).isEqualTo("{\n\n\"bill\": 1}\n");
        assertThat(bill("1.1")).isEqualTo("{\n\n\"bill\": 2}\n");
    }

    @Test
    void isMadeAnewForAnotherJar() throws IOException {
        bill("1.0");
        Files.writeString(jar(), "another");

        assertThat(bill("1.0")).contains("2");
    }

    @Test
    void isMadeAnewWhenAPomIsAnotherOrIsThereNow() throws IOException {
        bill("1.0");
        Files.writeString(pom(), "<project><licenses/></project>");
        assertThat(bill("1.0")).contains("2");

        Files.writeString(parent(), "<project/>");
        assertThat(bill("1.0")).contains("3");
        assertThat(bill("1.0")).contains("3");
    }

    @Test
    void isMadeEachTimeWhereNothingIsKept() throws IOException {
        for (int i = 1; i <= 2; i++) {
            assertThat(KeptBill.of("1.0", Map.of(), CacheFolder.none()).orElse(consulted -> "bill " + ++made))
                    .isEqualTo("bill " + i);
        }
    }
}
