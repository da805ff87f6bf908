package dev.lambdamaven.plugin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassVersionsTest {

    private static final ContentSettings JAVA_17 = ContentSettings.of(JavaRuntime.JAVA17, Architecture.X86_64);
    private static final byte[] MULTI_RELEASE =
            "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private ContentProject project;

    @BeforeEach
    void hasAClass() throws IOException {
        project = new ContentProject(folder).file("app/Items.class", ContentProject.classOf(17));
    }

    @Test
    void refusesTheProjectsOwnClass() throws IOException {
        project.file("app/New.class", ContentProject.classOf(25));

        assertThatThrownBy(() -> project.content(ContentProject.JAVA_21)).hasMessage("""
                        Class app.New in target/classes is bytecode of Java 25, which java21 does not run.

                          class file  version 69, where java21 takes up to 65
                          from        target/classes

                          Compile for it: <maven.compiler.release>21</maven.compiler.release>
                          or let the function run on a newer one: -Dlambda.runtime=java25""");
    }

    @Test
    void refusesADependencysClass() throws IOException {
        project.jar("b", Map.of("b/Old.class", ContentProject.classOf(8), "b/New.class", ContentProject.classOf(21)));

        assertThatThrownBy(() -> project.content(JAVA_17)).hasMessage("""
                        Class b.New in b-1.0.jar is bytecode of Java 21, which java17 does not run.

                          class file  version 65, where java17 takes up to 61
                          from        com.example:b:1.0

                          Use a version of com.example:b that is made for Java 17 or older.
                          or let the function run on a newer one: -Dlambda.runtime=java21
                          or, when nothing loads that class, leave it out: <excludes><exclude>com.example:b!/b/New.class</exclude></excludes>""");
    }

    @Test
    void namesNoRuntimeWhereThereIsNone() throws IOException {
        project.file("app/New.class", ContentProject.classOf(27));

        assertThatThrownBy(() -> project.content(ContentProject.JAVA_21))
                .hasMessageContaining("is bytecode of Java 27")
                .hasMessageEndingWith("<maven.compiler.release>21</maven.compiler.release>");
    }

    @Test
    void advisesToCompileAModuleOfThisBuild() throws IOException {
        project.jar("b", Map.of("b/New.class", ContentProject.classOf(21)));

        assertThatThrownBy(() -> project.content(JAVA_17.inBuildOf(Set.of("com.example:b:1.0"))))
                .hasMessageContaining("in b-1.0.jar")
                .hasMessageContaining("Compile for it: <maven.compiler.release>17</maven.compiler.release>");
    }

    @Test
    void acceptsWhatIsLeftOut() throws IOException {
        project.jar(
                "b", Map.of("b/New.class", ContentProject.classOf(21), "b/Other.class", ContentProject.classOf(21)));

        assertThatThrownBy(() -> project.content(JAVA_17.with(List.of("com.example:b!/b/New.class"), List.of())))
                .hasMessageContaining("b.Other");
        assertThat(project.content(JAVA_17.with(List.of("com.example:b!/b/*"), List.of()))
                        .warnings())
                .isEmpty();
    }

    @Test
    void judgesTheFoldersOfAMultiReleaseJarApart() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", MULTI_RELEASE);
        entries.put("b/B.class", ContentProject.classOf(8));
        entries.put("META-INF/versions/21/b/B.class", ContentProject.classOf(21));
        entries.put("META-INF/versions/17/b/B.class", ContentProject.classOf(17));
        entries.put("META-INF/versions/9/module-info.class", ContentProject.classOf(25));
        project.jar("b", entries);

        assertThat(project.content(JAVA_17).warnings()).isEmpty();
        entries.put("META-INF/versions/17/b/C.class", ContentProject.classOf(21));
        assertThatThrownBy(() -> new ContentProject(folder.resolve("other"))
                        .jar("b", entries)
                        .content(JAVA_17))
                .hasMessageStartingWith("Class b.C in b-1.0.jar is bytecode of Java 21, which java17 does not run.")
                .hasMessageContaining("<exclude>com.example:b!/META-INF/versions/17/b/C.class</exclude>");
    }

    @Test
    void leavesClassesAloneThatNoLoaderFinds() throws IOException {
        project.jar(
                "b",
                Map.of(
                        "module-info.class", ContentProject.classOf(25),
                        "META-INF/versions/17/b/B.class", ContentProject.classOf(25),
                        "META-INF/other/b/B.class", ContentProject.classOf(25),
                        "b/NoClass.class", new byte[] {1, 2, 3}));

        assertThat(project.content(JAVA_17).warnings()).isEmpty();
    }
}
