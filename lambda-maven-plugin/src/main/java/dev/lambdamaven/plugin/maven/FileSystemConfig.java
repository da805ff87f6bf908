package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.FileSystem;
import org.jspecify.annotations.Nullable;

/** The element {@code <fileSystemConfig>}, filled by Maven; empty it takes the file system away. */
public final class FileSystemConfig {

    private @Nullable String arn;
    private @Nullable String localMountPath;

    FileSystem fileSystem() {
        return new FileSystem(
                LambdaMojo.given(arn).orElse(""),
                LambdaMojo.given(localMountPath).orElse(""));
    }
}
