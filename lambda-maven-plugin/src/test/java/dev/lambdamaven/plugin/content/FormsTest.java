package dev.lambdamaven.plugin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is different when some jars lie in a layer, or all in one jar. */
final class FormsTest {

    @TempDir
    private Path folder;

    private ContentProject project;

    @BeforeEach
    void hasAClass() throws IOException {
        project = new ContentProject(folder).file("app/Items.class", ContentProject.classOf(17));
    }

    @Test
    void cutsTheJarsOfTheLayer() throws IOException {
        project.jar("b", "docs/b.txt", "b").jar("a", "docs/a.txt", "a").inLayer("a");

        Content content = project.content(ContentProject.excluding("docs/"));

        assertThat(content.leftOut().entries())
                .isEqualTo(Map.of(project.file("b"), Set.of("docs/b.txt"), project.file("a"), Set.of("docs/a.txt")));
        assertThat(content.facts().get("leftOut"))
                .asString()
                .isEqualTo("[{from=lib/b-1.0.jar, excluded=[docs/b.txt], otherSystems=[], size=1},"
                        + " {from=java/lib/a-1.0.jar, excluded=[docs/a.txt], otherSystems=[], size=1}]");
        assertThat(content.warnings()).isEmpty();
    }

    @Test
    void refusesWhatTheRuntimeCouldNotLoadFromTheLayer() throws IOException {
        project.jar("a", Map.of("x/New.class", ContentProject.classOf(25))).inLayer("a");

        assertThatThrownBy(() -> project.content(ContentProject.JAVA_21))
                .hasMessageStartingWith("Class x.New in a-1.0.jar is bytecode of Java 25, which java21 does not run.");
    }

    @Test
    void looksIntoTheFunctionBeforeTheLayer() throws IOException {
        project.file("x/Own.class", "own");
        project.jar("a", "x/A.class", "1", "x/Own.class", "1")
                .jar("b", "x/A.class", "2")
                .inLayer("a");

        assertThat(project.content(ContentProject.JAVA_21).warnings())
                .containsExactly("Classes of one name with different bytes: 1 in b-1.0.jar and a-1.0.jar (x.A),"
                        + " 1 in target/classes and a-1.0.jar (x.Own). Lambda takes them from the function before the"
                        + " layer, and there from the jar that comes first by name. All of them:"
                        + " target/lambda/package.json");
    }

    @Test
    void cutsSignedJarsWhenTheyAreMerged() throws IOException {
        byte[] arm = ContentProject.elf(183);
        project.jar("b", Map.of("META-INF/B.SF", new byte[0], "docs/a.txt", new byte[1], "arm", arm));
        ContentSettings settings = ContentProject.excluding("docs/").minimizing(true);

        assertThat(project.content(settings).leftOut().entries()).isEmpty();
        Content merged = project.content(settings.merging(true));

        assertThat(merged.leftOut().entries()).isEqualTo(Map.of(project.file("b"), Set.of("docs/a.txt", "arm")));
        assertThat(merged.warnings()).isEmpty();
        assertThat(merged.facts().get("leftOut"))
                .asString()
                .isEqualTo("[{from=b-1.0.jar, excluded=[docs/a.txt], otherSystems=[arm], size=129}]");
    }

    @Test
    void leavesClashesToWhoMergesAndRecordsThemInTheOrderOfTheClassPath() throws IOException {
        project.file("x/Own.class", "own");
        project.jar("z", "x/A.class", "1", "x/Own.class", "1").jar("b", "x/A.class", "2");

        Content merged = project.content(ContentProject.JAVA_21.merging(true));

        assertThat(merged.warnings()).isEmpty();
        assertThat(merged.facts().get("duplicates"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .extracting("jars")
                .containsExactly(List.of("z-1.0.jar", "b-1.0.jar"), List.of("target/classes", "z-1.0.jar"));
    }
}
