package dev.lambdamaven.plugin.packaging;

import java.nio.file.Path;

/**
 * A jar of the runtime scope.
 *
 * @param coordinates {@code groupId:artifactId:version}; with a classifier as Maven writes it, {@code
 *     groupId:artifactId:type:classifier:version}
 * @param file the jar
 */
public record Dependency(String coordinates, Path file) {}
