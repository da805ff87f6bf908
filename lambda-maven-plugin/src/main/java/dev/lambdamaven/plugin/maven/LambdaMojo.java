package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.deploy.DeploymentFile;
import dev.lambdamaven.plugin.spec.Stage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What every goal has: a switch, the project, and the one place where a failure becomes Maven's. */
abstract class LambdaMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File buildDirectory;

    /** Does nothing when true. Applies to every goal of this plugin. */
    @Parameter(property = "lambda.skip", defaultValue = "false")
    private boolean skip;

    /**
     * A second, complete set of everything, apart from the first: with {@code test} the function is {@code <functionName>-test}, and
     * has an HTTP API, a role and a log of its own; its record is {@code target/lambda/deployment-test.json}. What else shall differ,
     * a Maven profile says. 1 to 32 letters, digits, hyphens or underscores.
     */
    @Parameter(property = "lambda.stage")
    private @Nullable String stage;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            UserProperties.override(this, execution, session.getUserProperties(), project.getProperties());
            if (skip) {
                getLog().info("Skipped: lambda.skip is true.");
            } else if (project.getPackaging().equals("pom")) {
                getLog().debug("A pom has no function.");
            } else {
                run();
            }
        } catch (LambdaException failure) {
            throw explained(failure);
        } catch (RuntimeException bug) {
            throw new MojoExecutionException(
                    "This is a bug of lambda-maven-plugin. Please report it with the output of the same command and -e.",
                    bug);
        }
    }

    /** Maven prints the messages of all causes in one line after ours, so the cause is kept where only -e shows it. */
    private static MojoFailureException explained(LambdaException failure) {
        MojoFailureException explained = new MojoFailureException(failure.getMessage());
        explained.addSuppressed(failure);
        return explained;
    }

    /** The goal itself. */
    abstract void run();

    /** A value that was set; a blank one, as by {@code -Dlambda.region=}, was not. */
    static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A list that was set, perhaps to nothing. */
    final Optional<List<String>> givenList(String parameter, @Nullable List<@Nullable String> values) {
        return new PomElements(project, execution.getExecutionId()).list(parameter, values);
    }

    /** What the POM says of a parameter before its properties are filled in; empty when it says nothing. */
    final Optional<String> written(String parameter) {
        return Optional.ofNullable(execution.getConfiguration())
                .map(configuration -> configuration.getChild(parameter))
                .map(Xpp3Dom::getValue)
                .filter(text -> !text.equals("${lambda." + parameter + "}"));
    }

    /** The lifecycle that this goal has run before itself, as far as it was this project's. */
    final List<MojoExecution> forked() {
        String key = project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
        return execution.getForkedExecutions().getOrDefault(key, List.of());
    }

    /** True when the goal was typed on the command line, not bound to a phase. */
    final boolean typed() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    /** Whether the POM binds another goal of this plugin. */
    final boolean isBound(String goal) {
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getArtifactId().equals("lambda-maven-plugin"))
                .flatMap(plugin -> plugin.getExecutions().stream())
                .anyMatch(bound -> bound.getGoals().contains(goal));
    }

    /** The version of this plugin. */
    final String pluginVersion() {
        return execution.getVersion();
    }

    final Stage stage() {
        return new Stage(given(stage));
    }

    /** What the last deployment of this stage was. */
    final DeploymentFile deploymentFile() {
        return new DeploymentFile(lambdaDirectory().resolve("deployment" + stage().suffix() + ".json"));
    }

    final LocalBuild localBuild() {
        return new LocalBuild(project, lambdaDirectory());
    }

    /** {@code target/lambda}, where the goals leave what other goals and tools read. */
    final Path lambdaDirectory() {
        return buildDirectory.toPath().resolve("lambda");
    }

    final Path buildDirectory() {
        return buildDirectory.toPath();
    }
}
