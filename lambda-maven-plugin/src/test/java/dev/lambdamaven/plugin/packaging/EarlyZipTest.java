package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EarlyZipTest {

    private static final Generated MADE =
            new Generated(new TreeMap<>(Map.of("META-INF/made.txt", "made".getBytes(UTF_8))), Map.of());

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void writeProject() throws IOException {
        project = TestProject.items(folder).with(TestProject.noise(folder.resolve("n.jar"), 1 << 20));
    }

    private PackageInput input() {
        PackageInput input = project.input();
        return new PackageInput(
                input.artifactId(),
                input.classes(),
                input.dependencies(),
                input.timestamp(),
                input.zip(),
                input.settings(),
                TestProject.cache(folder.resolve("cache")));
    }

    private static Packing begin(PackageInput input) {
        return Packing.begin(input, () -> EarlyZip.begin(input, jar -> JarWatcher.NONE));
    }

    private void assertNothingIsLeft() {
        assertThat(project.zip().getParent()).isDirectoryNotContaining("glob:**.{part,tmp}");
    }

    @Test
    void isTheZipThatIsWrittenAtOnce() throws IOException {
        String expected = Packager.build(project.input(), () -> MADE).codeSha256();
        Files.delete(project.zip());

        DeploymentPackage built;
        try (Packing packing = begin(input())) {
            built = packing.write(MADE);
        }

        assertThat(built.codeSha256()).isEqualTo(expected);
        assertThat(Digests.base64(Digests.ofFile(project.zip()))).isEqualTo(expected);
        assertThat(Packager.unchanged(input())).isPresent();
        assertNothingIsLeft();
    }

    @Test
    void leavesTheZipOfBeforeWhenWhatIsFoundOutForbidsANewOne() throws IOException {
        String before = project.build().codeSha256();
        project.file("app/More.class", "more");

        begin(input()).close();

        assertThat(Digests.base64(Digests.ofFile(project.zip()))).isEqualTo(before);
        assertNothingIsLeft();
    }

    @Test
    void isAnotherPackageForTheNextBuildWhenAClassWasWrittenMeanwhile() throws IOException {
        try (Packing packing = begin(input())) {
            project.file("app/Late.class", "late");
            packing.write(MADE);
        }

        assertThat(Packager.unchanged(input())).isEmpty();
    }

    @Test
    void saysWhichJarIsNone() throws IOException {
        project = project.with(Files.writeString(folder.resolve("no.jar"), "no zip"));

        try (Packing packing = begin(input())) {
            assertThatThrownBy(() -> packing.write(MADE))
                    .isInstanceOf(LambdaException.class)
                    .hasMessageContaining("no.jar");
        }
        assertNothingIsLeft();
    }

    @Test
    void isWrittenAnewWhenAFileStaysOutAfterAll() throws IOException {
        Path jar = project.dependencies().get(0);
        Generated less = new Generated(new TreeMap<>(), Map.of(), new LeftOut(Map.of(jar, Set.of("b/größe.txt"))));
        String expected = Packager.build(project.input(), () -> less).codeSha256();
        Files.delete(project.zip());

        try (Packing packing = begin(input())) {
            assertThat(packing.write(less).codeSha256()).isEqualTo(expected);
        }
        assertNothingIsLeft();
    }
}
