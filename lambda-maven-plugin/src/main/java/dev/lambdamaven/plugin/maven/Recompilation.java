package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.live.BuildFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Runs the plugins of a module up to {@code process-classes} once more, in this Maven, by Maven's own components and as the POM configures
 * them. What is bound to {@code validate} and {@code initialize} looks at the POM rather than at sources, and is not run again.
 */
final class Recompilation {

    private static final String LAST_PHASE = "process-classes";
    private static final Set<String> OF_THE_POM = Set.of("validate", "initialize");

    private final MavenSession session;
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;
    private final Map<MavenProject, List<MojoExecution>> plans = new HashMap<>();

    Recompilation(MavenSession session, LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.session = session;
        this.lifecycle = lifecycle;
        this.plugins = plugins;
    }

    /** Says how a module was compiled, so that it need not be found out. */
    void know(MavenProject module, List<MojoExecution> executions) {
        plans.put(module, executions);
    }

    /**
     * Compiles a module.
     *
     * @return why it could not be
     */
    Optional<BuildFailure> of(MavenProject module) {
        MavenProject before = session.getCurrentProject();
        MavenProject compiled = compiled(module);
        session.setCurrentProject(compiled);
        try {
            // Each goal sees what its own scope allows of them; the last one that ran had set that.
            compiled.setArtifactFilter(artifact -> true);
            for (MojoExecution execution : plan(module)) {
                Optional<BuildFailure> failure = run(execution, module);
                if (failure.isPresent()) {
                    return failure;
                }
            }
            return Optional.empty();
        } finally {
            session.setCurrentProject(before);
        }
    }

    /** Where a goal forks the lifecycle, that runs in a copy of the project, which has all that plugins have added. */
    static MavenProject compiled(MavenProject module) {
        return Optional.ofNullable(module.getExecutionProject()).orElse(module);
    }

    private List<MojoExecution> plan(MavenProject module) {
        return plans.computeIfAbsent(module, unknown -> calculated()).stream()
                .filter(execution -> !OF_THE_POM.contains(String.valueOf(execution.getLifecyclePhase())))
                .toList();
    }

    private List<MojoExecution> calculated() {
        try {
            return lifecycle.calculateExecutionPlan(session, true, LAST_PHASE).getMojoExecutions();
        } catch (Exception unplanned) {
            throw new IllegalStateException(unplanned);
        }
    }

    private Optional<BuildFailure> run(MojoExecution execution, MavenProject module) {
        try {
            plugins.executeMojo(session, execution);
            return Optional.empty();
        } catch (MojoFailureException refused) {
            String text = Optional.ofNullable(refused.getLongMessage()).orElse(String.valueOf(refused.getMessage()));
            return Optional.of(failure(execution, text, module));
        } catch (Exception failed) {
            return Optional.of(failure(execution, String.valueOf(failed.getMessage()), module));
        }
    }

    private static BuildFailure failure(MojoExecution execution, String text, MavenProject module) {
        boolean compiler = execution.getArtifactId().equals("maven-compiler-plugin");
        String title = compiler
                ? module.getArtifactId() + " does not compile."
                : execution.getArtifactId() + ":" + execution.getGoal() + " failed in " + module.getArtifactId() + ".";
        Path base = module.getBasedir().toPath().toAbsolutePath();
        String shortened = text.strip().replace(base + base.getFileSystem().getSeparator(), "");
        return new BuildFailure(title, shortened, compiler);
    }
}
