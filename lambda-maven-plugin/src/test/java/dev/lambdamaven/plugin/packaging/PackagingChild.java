package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.nio.file.Path;

/** Builds the package of a folder and a dependency in a JVM of its own, so that a test can kill it. */
final class PackagingChild {

    private PackagingChild() {}

    public static void main(String[] folderAndDependency) {
        TestProject.in(Path.of(folderAndDependency[0]))
                .with(Path.of(folderAndDependency[1]))
                .build();
    }

    /** Its output goes nowhere. */
    static Process start(Path folder, Path dependency) throws IOException {
        return command(folder, dependency)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static ProcessBuilder command(Path folder, Path dependency) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PackagingChild.class.getName(),
                        folder.toString(),
                        dependency.toString())
                .redirectErrorStream(true);
    }
}
