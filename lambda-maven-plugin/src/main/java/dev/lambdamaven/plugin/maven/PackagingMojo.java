package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.content.ContentSettings;
import dev.lambdamaven.plugin.content.Sizes;
import dev.lambdamaven.plugin.formats.Format;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.plan.PlanLine;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal has that needs the deployment package: it builds the package when it is not up to date. */
abstract class PackagingMojo extends ContentMojo {

    /**
     * The handler: a class that implements {@code RequestStreamHandler} or {@code RequestHandler}, or {@code
     * class::method}. Found in the project's classes when there is exactly one; when there is none but a JAX-RS application
     * and the adapter {@code lambda-jaxrs} are, it is the adapter's {@code JaxRsHandler}.
     */
    @Parameter(property = "lambda.handler")
    private @Nullable String handler;

    /**
     * The {@code Application} that {@code JaxRsHandler} serves. Found in the project's classes, its jars and its {@code
     * web.xml} when there is exactly one.
     */
    @Parameter(property = "lambda.application")
    private @Nullable String application;

    /**
     * {@code auto}: plain resource methods are called without starting RESTEasy, wherever the bytecode shows that the answer is
     * the same; each route is printed with its reason. {@code off}: RESTEasy serves everything.
     */
    @Parameter(property = "lambda.fastPath", defaultValue = "auto")
    private @Nullable String fastPath;

    /**
     * {@code zip}: the jars under {@code lib/}. {@code uber}: one jar with the classes of all dependencies at its root, for tools that
     * want one; the first on the class path wins, and what clashes is told. Lambda takes both.
     */
    @Parameter(property = "lambda.format", defaultValue = "zip")
    private @Nullable String format;

    /**
     * Puts the dependencies into a layer of their own, {@code target/<finalName>-layer.zip}, which {@code deploy} publishes as {@code
     * <functionName>-dependencies} only when its content is new. Each SNAPSHOT and every artifact of the project's own groupId stays
     * with the function. Old versions of the layer are left alone.
     */
    @Parameter(property = "lambda.dependencyLayer", defaultValue = "false")
    private boolean dependencyLayer;

    /**
     * Where repacked jars, and what was found in jars and in the project's own classes, are kept between builds, for all projects of
     * this user; anybody may delete any of it at any time. What was not used for 60 days, and the oldest beyond 1 GB, is deleted. {@code off}: nothing is kept.
     * {@code $XDG_CACHE_HOME/lambda-maven} when not set, or {@code ~/.cache/lambda-maven}.
     */
    @Parameter(property = "lambda.cacheDirectory")
    private @Nullable String cacheDirectory;

    @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
    private @Nullable String outputTimestamp;

    /**
     * The package of this project, built if need be.
     *
     * @return empty when this module of a reactor has no function
     */
    final Optional<Packaged> packaged() {
        ProjectFiles files = files();
        Optional<Packaged> packaged = built(files, form());
        if (packaged.isEmpty()) {
            getLog().info("No handler in " + project.getArtifactId() + ": this module has no function.");
        }
        packaged.ifPresent(this::tell);
        packaged.filter(built -> !built.zip().unchanged())
                .map(built -> ReactorJars.warnings(session.getProjects(), files.jars()))
                .ifPresent(warnings -> warnings.forEach(getLog()::warn));
        return packaged;
    }

    /** The same without a word. */
    final Optional<Packaged> built() {
        return built(files(), form());
    }

    private Optional<Packaged> built(ProjectFiles files, PackageForm form) {
        boolean optional = session.getProjects().size() > 1;
        return new FunctionPackage(
                        files, given(handler), given(application), FastPath.of(given(fastPath)), pluginVersion(), form)
                .build(optional, System.getenv());
    }

    final ProjectFiles files() {
        ContentSettings content = contentSettings().merging(form().format() == Format.UBER);
        return new ProjectFiles(project, buildDirectory(), outputTimestamp, cache(), content);
    }

    private PackageForm form() {
        return new PackageForm(Format.of(given(format)), dependencyLayer, getLog()::warn);
    }

    /** The application that was set. */
    final Optional<String> wantedApplication() {
        return given(application);
    }

    private CacheFolder cache() {
        return CacheDirectory.of(given(cacheDirectory), project.getBasedir().toPath(), session.getSystemProperties())
                .map(folder -> CacheFolder.at(folder, InstantSource.system(), notice -> getLog().warn(notice)))
                .orElseGet(CacheFolder::none);
    }

    private void tell(Packaged packaged) {
        packaged.index().ifPresent(line -> getLog().info("  " + PlanLine.note("index", line)));
        packaged.routes().forEach(line -> getLog().info("  " + PlanLine.note("route", line)));
        packaged.told().saved().ifPresent(line -> getLog().info("  " + PlanLine.note("left out", line)));
        packaged.told().warnings().forEach(getLog()::warn);
        PackageLine.of(packaged.zip(), project.getBasedir().toPath()).forEach(line -> getLog().info("  " + line));
        Sizes.requireUnzipped(packaged.zip());
        Sizes.notices(packaged.zip()).forEach(getLog()::info);
    }

    /**
     * The deployment package and the handler in it.
     *
     * @param index what was found of a JAX-RS application; empty when nothing was looked for this time
     * @param routes what was said of each route; likewise
     * @param told what was said of the content
     */
    record Packaged(
            DeploymentPackage zip, Inferred<String> handler, Optional<String> index, List<String> routes, Told told) {}
}
