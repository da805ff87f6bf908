package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

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

    @Override
    public final void execute() throws MojoFailureException {
        UserProperties.override(this, execution, session.getUserProperties());
        if (skip) {
            getLog().info("Skipped: lambda.skip is true.");
            return;
        }
        if (project.getPackaging().equals("pom")) {
            getLog().debug("A pom has no function.");
            return;
        }
        try {
            run();
        } catch (LambdaException failure) {
            throw explained(failure);
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

    /** True when the goal was typed on the command line, not bound to a phase. */
    final boolean typed() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    /** {@code target/lambda}, where the goals leave what other goals and tools read. */
    final Path lambdaDirectory() {
        return buildDirectory.toPath().resolve("lambda");
    }

    final Path buildDirectory() {
        return buildDirectory.toPath();
    }
}
