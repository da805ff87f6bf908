package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a list that Maven hands over was set. */
final class PomElementsTest {

    private final Plugin plugin = new Plugin();

    /** A goal with such a parameter. */
    public static final class Goal {
        private @Nullable List<String> routes;
    }

    @Test
    void anEmptyListWasSetOnlyWhereThereIsAnEmptyElement() throws Exception {
        assertThat(list(List.of())).isEmpty();
        plugin.setConfiguration(xml("<layers/>"));
        assertThat(list(List.of())).isEmpty();
        assertThat(list(null)).isEmpty();

        plugin.setConfiguration(xml("<routes/>"));
        assertThat(list(List.of())).contains(List.of());
    }

    @Test
    void aBlankPropertyInsteadOfAListSetsNone() throws Exception {
        plugin.setConfiguration(xml("<routes><route>GET /a</route></routes>"));

        assertThat(list(List.of())).isEmpty();
        assertThat(list(List.of("GET /b"))).contains(List.of("GET /b"));
        assertThat(list(Arrays.asList("GET /a", null))).contains(List.of("GET /a", ""));
    }

    @Test
    void aPropertyThatIsNotSetTakesNothingAway() throws Exception {
        plugin.setConfiguration(xml("<routes>${my.routes}</routes>"));

        assertThat(list(List.of())).isEmpty();
        assertThat(list(List.of("GET /a"))).contains(List.of("GET /a"));
    }

    @Test
    void theExecutionCountsWhereThereIsOne() throws Exception {
        PluginExecution release = new PluginExecution();
        release.setId("release");
        release.setConfiguration(xml("<routes/>"));
        plugin.addExecution(release);

        assertThat(list(List.of())).isEmpty();
        assertThat(new PomElements(project(), "release").list("routes", List.of()))
                .contains(List.of());
    }

    /** What this class is for. */
    @Test
    void mavenHandsOverAnEmptyListForAPropertyThatIsNotSet() throws Exception {
        Goal goal = new Goal();
        ExpressionEvaluator nothingIsSet = new ExpressionEvaluator() {
            @Override
            public @Nullable Object evaluate(String expression) {
                return expression.startsWith("${") ? null : expression;
            }

            @Override
            public java.io.File alignToBaseDirectory(java.io.File file) {
                return file;
            }
        };
        new BasicComponentConfigurator()
                .configureComponent(
                        goal,
                        new XmlPlexusConfiguration(xml("<routes>${lambda.routes}</routes>")),
                        nothingIsSet,
                        new ClassWorld().newRealm("goal", Goal.class.getClassLoader()));

        assertThat(goal.routes).isEmpty();
    }

    private Optional<List<String>> list(@Nullable List<@Nullable String> values) {
        return new PomElements(project(), "default-cli").list("routes", values);
    }

    private MavenProject project() {
        plugin.setArtifactId("lambda-maven-plugin");
        Model model = new Model();
        model.setBuild(new org.apache.maven.model.Build());
        model.getBuild().addPlugin(plugin);
        return new MavenProject(model);
    }

    private static Xpp3Dom xml(String inner) throws Exception {
        return Xpp3DomBuilder.build(new StringReader("<configuration>" + inner + "</configuration>"));
    }
}
