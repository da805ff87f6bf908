package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.Packager;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal has that needs the deployment package: it builds the package when it is not up to date. */
abstract class PackagingMojo extends LambdaMojo {

    /**
     * The handler: a class that implements {@code RequestStreamHandler} or {@code RequestHandler}, or {@code
     * class::method}. Found in the project's classes when there is exactly one.
     */
    @Parameter(property = "lambda.handler")
    private @Nullable String handler;

    @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
    private @Nullable String outputTimestamp;

    /**
     * The package of this project, built if need be.
     *
     * @return empty when this module of a reactor has no function
     */
    final Optional<Packaged> packaged() {
        ProjectFiles files = new ProjectFiles(project, buildDirectory(), outputTimestamp);
        boolean optional = session.getProjects().size() > 1;
        Optional<Inferred<String>> found = new HandlerChoice(files).choose(given(handler), optional);
        if (found.isEmpty()) {
            getLog().info("No handler in " + project.getArtifactId() + ": this module has no function.");
            return Optional.empty();
        }
        DeploymentPackage zip = Packager.build(files.input());
        getLog().info("  " + PackageLine.of(zip, project.getBasedir().toPath()));
        return Optional.of(new Packaged(zip, found.get()));
    }

    /** The deployment package and the handler in it. */
    record Packaged(DeploymentPackage zip, Inferred<String> handler) {}
}
