package dev.lambdamaven.plugin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays out, and what is seen only once. */
final class ContentTest {

    @TempDir
    private Path folder;

    private ContentProject project;

    @BeforeEach
    void hasAClass() throws IOException {
        project = new ContentProject(folder).file("app/Items.class", ContentProject.classOf(17));
    }

    @Test
    void saysNothingOfAPlainProject() throws IOException {
        Content content = project.jar("b", "b/B.txt", "b").content(ContentProject.JAVA_21);

        assertThat(content.warnings()).isEmpty();
        assertThat(content.saved()).isEmpty();
        assertThat(content.leftOut().entries()).isEmpty();
        assertThat(content.facts())
                .isEqualTo(Map.of(
                        "excludedDependencies", List.of(),
                        "leftOut", List.of(),
                        "duplicates", List.of(),
                        "secrets", List.of()));
    }

    @Test
    void leavesOutDependenciesAndPaths() throws IOException {
        project.file("docs/a.txt", "a");
        project.jar("b", "docs/a.txt", "b", "b/B.txt", "b").jar("c", "c/C.txt", "c");

        Content content = project.content(ContentProject.excluding("com.example:c", "docs/"));

        assertThat(content.leftOut().entries())
                .isEqualTo(Map.of(
                        project.classes(), Set.of("docs/", "docs/a.txt"), project.file("b"), Set.of("docs/a.txt")));
        assertThat(content.facts())
                .containsEntry("excludedDependencies", List.of("com.example:c:1.0"))
                .extractingByKey("leftOut")
                .asString()
                .isEqualTo("[{from=lib/items.jar, excluded=[docs/, docs/a.txt], otherSystems=[], size=1},"
                        + " {from=lib/b-1.0.jar, excluded=[docs/a.txt], otherSystems=[], size=1}]");
        assertThat(content.saved())
                .hasValue("1 dependency (%d bytes) and 2 files (2 bytes) by <excludes>"
                        .formatted(Files.size(project.file("c"))));
        assertThat(content.warnings()).isEmpty();
    }

    @Test
    void warnsOfEachPatternThatNamesNothing() throws IOException {
        project.jar("b", "b/B.txt", "b");

        ContentSettings settings =
                ContentProject.JAVA_21.with(List.of("com.acme:*", "docs/", "com.example:b!/c/*"), List.of("*.pem"));

        assertThat(project.content(settings).warnings())
                .containsExactly(
                        "<exclude>com.acme:*</exclude> leaves nothing out: no dependency has these coordinates."
                                + " Which there are: mvn dependency:list",
                        "<exclude>docs/</exclude> leaves nothing out: no file has that path.",
                        "<exclude>com.example:b!/c/*</exclude> leaves nothing out: no file has that path.",
                        "<allowSecretsIn> names *.pem, where nothing looks like a secret.");
    }

    @Test
    void cutsASignedJarOnlyWhenItIsNamed() throws IOException {
        project.jar("b", "META-INF/B.SF", "signature", "docs/a.txt", "a");

        Content spared = project.content(ContentProject.excluding("docs/"));
        Content cut = project.content(ContentProject.excluding("com.example:b!/docs/"));

        assertThat(spared.leftOut().entries()).isEmpty();
        assertThat(spared.warnings())
                .containsExactly("b-1.0.jar is signed, so <exclude>docs/</exclude> leaves it whole. To cut it all the"
                        + " same: <exclude>com.example:b!/docs/</exclude>");
        assertThat(cut.leftOut().entries()).isEqualTo(Map.of(project.file("b"), Set.of("docs/a.txt")));
        assertThat(cut.warnings())
                .containsExactly("b-1.0.jar is signed, and <exclude>com.example:b!/docs/</exclude> takes files from it:"
                        + " what checks the whole jar will refuse it.");
    }

    @Test
    void leavesMachineCodeOfOtherSystemsOutWhenAsked() throws IOException {
        project.jar(
                "b", Map.of("linux.so", ContentProject.elf(62), "arm", ContentProject.elf(183), "a.txt", new byte[99]));

        Content content = project.content(ContentProject.JAVA_21.minimizing(true));

        assertThat(content.leftOut().entries()).isEqualTo(Map.of(project.file("b"), Set.of("arm")));
        assertThat(content.saved()).hasValue("1 native library of other systems (128 bytes)");
        assertThat(project.content(ContentSettings.of(JavaRuntime.JAVA21, Architecture.ARM64)
                                .minimizing(true))
                        .leftOut()
                        .entries())
                .isEqualTo(Map.of(project.file("b"), Set.of("linux.so")));
        assertThat(project.content(ContentProject.JAVA_21).leftOut().entries()).isEmpty();
    }

    @Test
    void leavesSignedJarsWholeWhenItMinimizes() throws IOException {
        project.jar("b", Map.of("META-INF/B.SF", new byte[0], "arm", ContentProject.elf(183)));

        assertThat(project.content(ContentProject.JAVA_21.minimizing(true))
                        .leftOut()
                        .entries())
                .isEmpty();
    }

    @Test
    void refusesAHandlerThatIsLeftOut() throws IOException {
        Content content = project.content(ContentProject.excluding("app/*"));

        assertThatThrownBy(() -> content.requireHandler("app.Items::handle")).hasMessage("""
                        <handler> is app.Items::handle, but <excludes> leaves that class out.

                          Take the pattern that names app/Items.class out of <excludes>.""");
        content.requireHandler("app.Others");
    }

    @Test
    void saysTheSameWhenItRemembers() throws IOException {
        project.file("b/B.txt", "own");
        project.jar("b", "b/B.txt", "b", "b/C.txt", "b", "docs/a", "a", "k.env", "token=ghp_" + "a0".repeat(20));
        project.jar("c", Map.of("b/C.txt", new byte[] {1}, "arm", ContentProject.elf(183)));
        ContentSettings settings = ContentProject.excluding("docs/").minimizing(true);

        Content first = project.content(settings);
        Content second = project.content(settings);

        assertThat(first.warnings()).hasSize(2);
        assertThat(second).isEqualTo(first);
        assertThat(second.facts()).isEqualTo(first.facts());
    }

    @Test
    void readsNoJarAgainWhoseContentItKnows() throws IOException {
        project.jar("b", "b/B.txt", "b");
        List<Element> jars = project.input(ContentProject.JAVA_21).dependencies().stream()
                .map(ContentProject.JAVA_21::element)
                .toList();
        JarsReport report = new JarsCheck(jars, ContentProject.JAVA_21, project.cache(), jar -> {}).report();
        String key = project.cache().contentKeys().of(project.file("b"));

        assertThat(project.cache().read(JarFactsFile.KIND, key).flatMap(JarFactsFile::read))
                .hasValue(JarScan.of(jars.get(0)));
        project.cache().write(JarFactsFile.KIND, key, new byte[] {1});
        assertThat(new JarsCheck(jars, ContentProject.JAVA_21, project.cache(), jar -> {}).report())
                .isEqualTo(report);
        assertThat(new JarsCheck(jars, ContentProject.excluding("x"), project.cache(), jar -> {})
                        .report()
                        .names())
                .as("an entry that cannot be read is made again")
                .isEqualTo(report.names());
    }

    @Test
    void leavesWhatIsNoJarToThePackager() throws IOException {
        project.jar("b", "b/B.txt", "b");
        Files.writeString(project.file("b"), "no jar");

        assertThat(project.content(ContentProject.JAVA_21).warnings()).isEmpty();
    }

    @Test
    void tellsOfAJarWithOneNameTwice() throws IOException {
        project.jar("b", "b/one", "1", "b/two", "2");
        byte[] jar = Files.readAllBytes(project.file("b"));
        String text = new String(jar, java.nio.charset.StandardCharsets.ISO_8859_1).replace("b/two", "b/one");
        Files.write(project.file("b"), text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(project.content(ContentProject.JAVA_21).warnings())
                .containsExactly("b-1.0.jar holds 1 file twice under one name with different bytes: b/one.");
    }
}
