package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds the package of a folder, a dependency and maybe a cache in a JVM of its own, and prints what it built. */
final class PackagingChild {

    private PackagingChild() {}

    public static void main(String[] folderDependencyAndCache) {
        TestProject project =
                TestProject.in(Path.of(folderDependencyAndCache[0])).with(Path.of(folderDependencyAndCache[1]));
        DeploymentPackage built = folderDependencyAndCache.length > 2
                ? project.build(TestProject.cache(Path.of(folderDependencyAndCache[2])))
                : project.build();
        System.out.println(built.codeSha256());
    }

    /** Its output goes nowhere. */
    static Process start(Path... folderDependencyAndCache) throws IOException {
        return command(List.of(), folderDependencyAndCache)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static ProcessBuilder command(Path... folderDependencyAndCache) {
        return command(List.of(), folderDependencyAndCache);
    }

    static ProcessBuilder command(List<String> options, Path... folderDependencyAndCache) {
        return command(Path.of(System.getProperty("java.home")), options, folderDependencyAndCache);
    }

    /** In the JVM of another JDK. */
    static ProcessBuilder command(Path jdk, List<String> options, Path... folderDependencyAndCache) {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PackagingChild.class.getName()));
        for (Path argument : folderDependencyAndCache) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
