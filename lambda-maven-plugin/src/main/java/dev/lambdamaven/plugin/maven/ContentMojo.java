package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.content.ContentSettings;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal has that decides what goes into the deployment package. */
abstract class ContentMojo extends LambdaMojo {

    /**
     * Managed runtime: {@code java17}, {@code java21} or {@code java25}. By default the one for {@code
     * maven.compiler.release}: java21 up to 21, java25 up to 25. A class that it could not load is refused.
     */
    @Parameter(property = "lambda.runtime")
    private @Nullable String runtime;

    /** Instruction set: {@code x86_64} or {@code arm64}. */
    @Parameter(property = "lambda.architecture", defaultValue = "x86_64")
    private String architecture;

    /**
     * What stays out of the deployment package: dependencies as {@code groupId:artifactId} or {@code groupId:artifactId:classifier};
     * files of all dependencies and of the project's classes as paths, such as {@code META-INF/native/windows/**}; files of some
     * dependencies as {@code groupId:artifactId!/path}. {@code *} stands for any characters of one name, in a path {@code ?} for one and
     * {@code **} for any number of folders; a slash at the end stands for all below. A pattern that names nothing is warned about. A
     * path without coordinates leaves signed jars whole, unless {@code format} is {@code uber}, which drops their signatures.
     */
    @Parameter(property = "lambda.excludes")
    private @Nullable List<String> excludes;

    /**
     * Files in which what looks like a secret is none, written as for {@code excludes}. Without it a package is refused that would hold
     * private keys, keystores with them, {@code .env}, {@code .git}, credentials of a known shape, or the value of an environment
     * variable of the build that is called a secret, in what this build made. In other dependencies these are warned about.
     */
    @Parameter(property = "lambda.allowSecretsIn")
    private @Nullable List<String> allowSecretsIn;

    /**
     * Leaves machine code for other operating systems and processors than the function's out of the dependencies, and says how much
     * that saved. What a file is for is read from its header; signed jars stay whole, unless {@code format} is {@code uber}.
     */
    @Parameter(property = "lambda.minimize", defaultValue = "false")
    private boolean minimize;

    final Inferred<JavaRuntime> java() {
        return new RuntimeChoice(project, session.getUserProperties()).choose(given(runtime));
    }

    final Architecture architecture() {
        return Architecture.of(architecture);
    }

    final ContentSettings contentSettings() {
        return ContentSettings.of(java().value(), architecture())
                .with(written(excludes), written(allowSecretsIn))
                .minimizing(minimize)
                .inBuildOf(modules());
    }

    /** Those of this build's modules that are in the package: others must not make it a different one. */
    private Set<String> modules() {
        Set<String> dependencies = project.getArtifacts().stream()
                .map(artifact ->
                        artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion())
                .collect(Collectors.toSet());
        return session.getProjects().stream()
                .map(module -> module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion())
                .filter(dependencies::contains)
                .collect(Collectors.toSet());
    }

    /** An empty element, as {@code -Dlambda.excludes=} makes one, is none. */
    private static List<String> written(@Nullable List<@Nullable String> list) {
        return list == null
                ? List.of()
                : list.stream().flatMap(text -> given(text).stream()).toList();
    }
}
