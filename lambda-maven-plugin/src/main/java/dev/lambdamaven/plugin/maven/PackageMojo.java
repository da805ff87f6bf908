package dev.lambdamaven.plugin.maven;

import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Builds the deployment package {@code target/<finalName>-lambda.zip} from the project's classes and its runtime
 * dependencies, and attaches it with classifier {@code lambda}. Same input, same bytes; nothing is written when nothing
 * changed. Beside it is the bill of materials {@code target/<finalName>-lambda.cdx.json} after CycloneDX 1.6, which names the jars
 * in the package; it is attached with classifier {@code lambda} and type {@code cdx.json}.
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
        packaged().ifPresent(this::attach);
    }

    private void attach(Packaged packaged) {
        Path file = packaged.zip().zip();
        String name = file.getFileName().toString();
        String beginning = name.substring(0, name.lastIndexOf("-lambda."));
        projectHelper.attachArtifact(project, name.substring(name.lastIndexOf('.') + 1), "lambda", file.toFile());
        projectHelper.attachArtifact(
                project,
                "cdx.json",
                "lambda",
                file.resolveSibling(beginning + BillOfMaterials.ENDING).toFile());
        packaged.zip()
                .layer()
                .ifPresent(layer -> projectHelper.attachArtifact(
                        project, "zip", "layer", layer.zip().toFile()));
    }
}
