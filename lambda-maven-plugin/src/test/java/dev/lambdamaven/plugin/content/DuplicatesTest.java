package dev.lambdamaven.plugin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DuplicatesTest {

    private static final String ALL = " All of them: target/lambda/package.json";

    @TempDir
    private Path folder;

    private ContentProject project;

    @BeforeEach
    void hasAClass() throws IOException {
        project = new ContentProject(folder).file("app/Items.class", ContentProject.classOf(17));
    }

    @Test
    void tellsDifferentBytesFromTheSame() throws IOException {
        project.jar("z", "x/A.class", "1", "x/B.class", "1", "x/C.class", "1", "logback.xml", "1");
        project.jar("b", "x/A.class", "1", "x/B.class", "2", "x/C.class", "2", "logback.xml", "2");

        Content content = project.content(ContentProject.JAVA_21);

        assertThat(content.warnings())
                .containsExactly(
                        "Classes of one name with different bytes: 2 in b-1.0.jar and z-1.0.jar (x.B …)."
                                + " Lambda takes them from the jar that comes first by name." + ALL,
                        "Classes that are there more than once, with the same bytes: 1 in b-1.0.jar and z-1.0.jar"
                                + " (x.A)." + ALL,
                        "Resources of one name with different bytes: 1 in b-1.0.jar and z-1.0.jar (logback.xml)."
                                + " Lambda takes them from the jar that comes first by name." + ALL);
    }

    @Test
    void recordsAllOfThem() throws IOException {
        project.jar("z", "x/B.class", "1", "x/C.class", "1", "logback.xml", "1");
        project.jar("b", "x/B.class", "2", "x/C.class", "2", "logback.xml", "1");

        assertThat(project.content(ContentProject.JAVA_21).facts().get("duplicates"))
                .isEqualTo(List.of(
                        Map.of(
                                "jars",
                                List.of("b-1.0.jar", "z-1.0.jar"),
                                "kind",
                                "classes",
                                "sameBytes",
                                false,
                                "names",
                                List.of("x/B.class", "x/C.class")),
                        Map.of(
                                "jars",
                                List.of("b-1.0.jar", "z-1.0.jar"),
                                "kind",
                                "resources",
                                "sameBytes",
                                true,
                                "names",
                                List.of("logback.xml"))));
    }

    @Test
    void comparesTheProjectsOwnFilesByTheirBytes() throws IOException {
        project.file("x/A.class", "1").file("x/B.class", "1");
        project.jar("b", "x/A.class", "1", "x/B.class", "2");

        assertThat(project.content(ContentProject.JAVA_21).warnings())
                .containsExactly(
                        "Classes of one name with different bytes: 1 in b-1.0.jar and target/classes (x.B)."
                                + " Lambda takes them from the jar that comes first by name." + ALL,
                        "Classes that are there more than once, with the same bytes: 1 in b-1.0.jar and target/classes"
                                + " (x.A)." + ALL);
    }

    @Test
    void namesTheWorstFirstAndCountsTheRest() throws IOException {
        for (int i = 0; i < 5; i++) {
            project.jar("p" + i, "p/" + i + ".class", "1").jar("q" + i, "p/" + i + ".class", "2");
        }
        for (String jar : List.of("x", "y", "z")) {
            project.jar(jar, "x/A.class", jar, "x/B.class", jar);
        }

        assertThat(project.content(ContentProject.JAVA_21).warnings())
                .containsExactly("Classes of one name with different bytes:"
                        + " 2 in x-1.0.jar and y-1.0.jar and z-1.0.jar (x.A …), 1 in p0-1.0.jar and q0-1.0.jar (p.0),"
                        + " 1 in p1-1.0.jar and q1-1.0.jar (p.1) and 3 more."
                        + " Lambda takes them from the jar that comes first by name." + ALL);
    }

    @Test
    void forgetsWhatIsLeftOut() throws IOException {
        project.jar("b", "x/A.class", "1").jar("c", "x/A.class", "2");

        assertThat(project.content(ContentProject.excluding("com.example:c!/x/"))
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/MANIFEST.MF",
                "META-INF/services/x.Y",
                "META-INF/LICENSE",
                "module-info.class",
                "a/package-info.class",
                "LICENSE.txt",
                "notice",
                "a/b/README.md",
                "about.html",
                "plugin.xml"
            })
    void leavesAloneWhatEveryJarMayHave(String name) throws IOException {
        project.jar("b", name, "1").jar("c", name, "2");

        assertThat(project.content(ContentProject.JAVA_21).warnings()).isEmpty();
    }
}
