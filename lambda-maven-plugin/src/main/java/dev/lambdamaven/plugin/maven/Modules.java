package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.live.BuildFailure;
import dev.lambdamaven.plugin.live.CompilerWarmUp;
import dev.lambdamaven.plugin.live.SourceFiles;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** A project and those modules of its build that it is made from. */
final class Modules {

    private final MavenProject project;
    private final List<MavenProject> upstream;
    private final Recompilation recompilation;

    Modules(MavenSession session, MavenProject project, Recompilation recompilation, List<MojoExecution> forked) {
        this.project = project;
        this.upstream = session.getProjectDependencyGraph().getUpstreamProjects(project, true).stream()
                .filter(module -> !module.getPackaging().equals("pom"))
                .toList();
        this.recompilation = recompilation;
        recompilation.know(project, forked);
    }

    /** The sources of all of them, their POMs, and further files. */
    SourceFiles sources(List<Path> further) {
        List<Path> roots = new ArrayList<>(further);
        all().map(ModuleSources::new).forEach(module -> {
            roots.addAll(module.roots());
            roots.add(module.pom());
        });
        Set<Path> ignored =
                all().map(module -> new ModuleSources(module).ignored()).collect(Collectors.toSet());
        return new SourceFiles(roots, ignored, InstantSource.system());
    }

    boolean isPom(Path file) {
        return all().anyMatch(module -> new ModuleSources(module).pom().equals(file));
    }

    /** Compiles what some changed files belong to, and what depends on it. */
    Optional<BuildFailure> compile(Set<Path> changed) {
        boolean below = false;
        for (MavenProject module : all().toList()) {
            ModuleSources sources = new ModuleSources(module);
            Set<Path> own = sources.among(changed);
            if (own.isEmpty() && !below) {
                continue;
            }
            sources.output().mark(own);
            if (below) {
                sources.output().markAll();
            }
            Optional<BuildFailure> failure = recompilation.of(module);
            if (failure.isPresent()) {
                return failure;
            }
            below = true;
        }
        pack();
        return Optional.empty();
    }

    /** Makes jars of modules that Maven has only compiled, since a function is made of jars. */
    void pack() {
        Path folder =
                Path.of(project.getBuild().getDirectory()).resolve("lambda").resolve("modules");
        for (MavenProject module : upstream) {
            project.getArtifacts().stream()
                    .filter(artifact -> artifact.getGroupId().equals(module.getGroupId())
                            && artifact.getArtifactId().equals(module.getArtifactId())
                            && !artifact.hasClassifier())
                    .forEach(artifact ->
                            artifact.setFile(ModuleJar.of(module, folder).toFile()));
        }
    }

    /** Readies the compiler for the first edit. */
    CompilerWarmUp warmUp() {
        List<Path> sources = new ModuleSources(project).java();
        List<Path> classPath = Stream.concat(
                        Stream.of(project.getBuild().getOutputDirectory()).map(Path::of),
                        Recompilation.compiled(project).getArtifacts().stream()
                                .map(artifact -> artifact.getFile().toPath()))
                .toList();
        return new CompilerWarmUp(sources, classPath, release());
    }

    private List<String> release() {
        return Optional.ofNullable(project.getProperties().getProperty("maven.compiler.release"))
                .map(release -> List.of("--release", release))
                .orElse(List.of());
    }

    private Stream<MavenProject> all() {
        return Stream.concat(upstream.stream(), Stream.of(project));
    }
}
