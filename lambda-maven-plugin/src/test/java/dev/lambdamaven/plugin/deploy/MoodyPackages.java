package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.formats.TestJars;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.LayerPackager;
import dev.lambdamaven.plugin.packaging.LeftOut;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.Packager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Packages of a {@link MoodyFunction} that differ in nothing but a text. */
record MoodyPackages(Path folder) {

    private static final long TOO_LARGE_FOR_A_CALL = 53_000_000;

    DeploymentPackage code(String content) throws IOException {
        String handler = MoodyFunction.class.getName().replace('.', '/') + ".class";
        Path classes = folder.resolve(content);
        Files.createDirectories(classes.resolve(handler).getParent());
        Files.copy(
                Path.of("target/test-classes", handler), classes.resolve(handler), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(classes.resolve("content"), content);
        return Packager.build(new PackageInput(
                "items", classes, List.of(), PackageInput.NO_TIMESTAMP, folder.resolve(content + ".zip")));
    }

    /** One with a layer that says it is larger than it is, so that it goes over S3. */
    DeploymentPackage large(String content) throws IOException {
        DeploymentPackage code = code(content);
        return new DeploymentPackage(
                        code.zip(),
                        TOO_LARGE_FOR_A_CALL,
                        code.unzippedSize(),
                        code.jars(),
                        code.codeSha256(),
                        code.contentDigest(),
                        false,
                        Map.of())
                .with(new LayerPackager(
                                List.of(TestJars.jar(folder, "more", Map.of("content", content))),
                                folder.resolve("layer.zip"),
                                List.of(),
                                CacheFolder.none())
                        .build(LeftOut.NOTHING));
    }
}
