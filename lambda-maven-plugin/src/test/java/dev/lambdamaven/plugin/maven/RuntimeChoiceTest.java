package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

final class RuntimeChoiceTest {

    private final Properties typed = new Properties();
    private final Model model = new Model();

    @Test
    void takesTheRuntimeThatWasNamed() {
        assertThat(new RuntimeChoice(project(), typed)
                        .choose(Optional.of("java17"))
                        .value())
                .hasToString("java17");
    }

    @Test
    void infersItFromTheReleaseOfThePom() {
        model.addProperty("maven.compiler.target", "25");
        model.addProperty("maven.compiler.release", "17");

        assertThat(chosen()).isEqualTo("java21 (maven.compiler.release 17)");
    }

    @Test
    void letsACommandLineReleaseBeatThePoms() {
        model.addProperty("maven.compiler.release", "17");
        typed.setProperty("maven.compiler.release", "25");

        assertThat(chosen()).isEqualTo("java25 (maven.compiler.release 25)");
    }

    @Test
    void letsTheCompilerPluginsOwnReleaseBeatBoth() {
        typed.setProperty("maven.compiler.release", "17");
        Xpp3Dom release = new Xpp3Dom("release");
        release.setValue("25");
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(release);
        Plugin compiler = new Plugin();
        compiler.setArtifactId("maven-compiler-plugin");
        compiler.setConfiguration(configuration);
        model.setBuild(new Build());
        model.getBuild().addPlugin(compiler);

        assertThat(chosen()).isEqualTo("java25 (maven-compiler-plugin's release 25)");
    }

    @Test
    void readsAnOldStyleTarget() {
        model.addProperty("maven.compiler.target", "1.8");

        assertThat(chosen()).isEqualTo("java21 (maven.compiler.target 1.8)");
    }

    private String chosen() {
        Inferred<?> chosen = new RuntimeChoice(project(), typed).choose(Optional.empty());
        return chosen.value() + " (" + chosen.origin().orElseThrow() + ")";
    }

    private MavenProject project() {
        return new MavenProject(model);
    }
}
