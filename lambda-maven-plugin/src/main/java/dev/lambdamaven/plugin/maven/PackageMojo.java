package dev.lambdamaven.plugin.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Builds the deployment package {@code target/<finalName>-lambda.zip} from the project's classes and its runtime
 * dependencies, and attaches it with classifier {@code lambda}. Same input, same bytes; nothing is written when nothing
 * changed.
 */
@Mojo(
        name = "package",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class PackageMojo extends PackagingMojo {

    private final MavenProjectHelper projectHelper;

    @Inject
    public PackageMojo(MavenProjectHelper projectHelper) {
        this.projectHelper = projectHelper;
    }

    @Override
    void run() {
        packaged()
                .ifPresent(packaged -> projectHelper.attachArtifact(
                        project, "zip", "lambda", packaged.zip().zip().toFile()));
    }
}
