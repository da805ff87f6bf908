package dev.lambdamaven.plugin.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackableInputTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAProjectThatWasNotCompiled() {
        assertThatThrownBy(TestProject.in(folder)::build)
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        The project was not compiled: %s does not exist.

                          Run at least the package phase, which compiles first: mvn package""", folder.resolve("target/classes"));
    }

    @Test
    void refusesAProjectWithoutAnyFile() throws IOException {
        TestProject project = TestProject.in(folder);
        Files.createDirectories(project.classes().resolve("META-INF"));

        assertThatThrownBy(project::build)
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("The project was not compiled: %s is empty.", project.classes());
    }

    @Test
    void refusesAModuleThatWasNotPackaged() throws IOException {
        Path module = Files.createDirectories(folder.resolve("other/target/classes"));

        assertThatThrownBy(TestProject.items(folder).with(module)::build)
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        Dependency %s is a folder, not a jar.

                          why  only jars can be placed under lib/ of the deployment package

                          It is a module of this build that was not packaged yet. Run at least the package phase: mvn package""", module);
    }

    @Test
    void refusesADependencyThatIsNotThere() throws IOException {
        Path gone = folder.resolve("gone.jar");

        assertThatThrownBy(TestProject.items(folder).with(gone)::build)
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        Dependency %s does not exist.

                          Let Maven download it again: mvn -U package""", gone);
    }

    @Test
    void refusesADependencyThatIsNoZip() throws IOException {
        Path html = Files.writeString(folder.resolve("b.jar"), "<html>Moved</html>");

        assertThatThrownBy(TestProject.items(folder).with(html)::build)
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        Dependency b.jar is no readable jar.

                          file   %s
                          cause  java.util.zip.ZipException: zip END header not found

                          Delete the file and let Maven download or build it again: mvn -U package""", html);
    }

    @Test
    void refusesADependencyThatIsCutOff() throws IOException {
        TestProject project = TestProject.items(folder);
        byte[] whole = Files.readAllBytes(project.dependencies().get(0));
        Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(project.with(cut)::build)
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        Dependency cut.jar is no readable jar.

                          file   %s
                          cause  java.util.zip.ZipException: zip END header not found

                          Delete the file and let Maven download or build it again: mvn -U package""", cut);
    }

    @Test
    void refusesADependencyWithDamagedBytesAndNamesTheEntry() throws IOException {
        Path jar = TestProject.jar(
                folder.resolve("damaged.jar"), TestProject.entries("a/A.class", "0123456789".repeat(50)));
        byte[] bytes = Files.readAllBytes(jar);
        bytes[45] ^= 0x55;
        Files.write(jar, bytes);

        assertThatThrownBy(TestProject.items(folder).with(jar)::build)
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("Dependency damaged.jar is no readable jar.")
                .hasMessageContaining("  entry  a/A.class\n");
    }

    @Test
    void refusesTwoJarsOfOneName() throws IOException {
        Path first = TestProject.jar(folder.resolve("x/core-1.jar"), TestProject.entries("A", "a"));
        Path second = TestProject.jar(folder.resolve("y/core-1.jar"), TestProject.entries("B", "b"));

        assertThatThrownBy(TestProject.items(folder).with(first).with(second)::build)
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        Two jars would have the name lib/core-1.jar in the deployment package.

                          first   %s
                          second  %s

                          Exclude one of them with <exclusions> at the dependency that brings it. Who brings it: mvn dependency:tree""", first, second);
    }

    @Test
    void refusesADependencyNamedAsTheApplication() throws IOException {
        Path jar = TestProject.jar(folder.resolve("x/items.jar"), TestProject.entries("A", "a"));
        TestProject project = TestProject.items(folder).with(jar);

        assertThatThrownBy(project::build)
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("first   the application's own classes, " + project.classes());
    }

    @Test
    void keepsTheOldZipAndNoHalfOneWhenABuildFails() throws IOException {
        TestProject project = TestProject.items(folder);
        DeploymentPackage good = project.build();
        Path html = Files.writeString(folder.resolve("z.jar"), "<html>Moved</html>");

        assertThatThrownBy(project.with(html)::build).isInstanceOf(LambdaException.class);

        assertThat(Digests.base64(Digests.ofFile(project.zip()))).isEqualTo(good.codeSha256());
        assertThat(folder.resolve("target")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void saysWhyTheZipCannotBeWritten() throws IOException {
        TestProject project = TestProject.items(folder);
        Files.createDirectories(project.zip().resolve("occupied"));

        assertThatThrownBy(project::build)
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("The deployment package " + project.zip() + " cannot be written.")
                .hasMessageContaining("cause  java.nio.file.");
    }
}
