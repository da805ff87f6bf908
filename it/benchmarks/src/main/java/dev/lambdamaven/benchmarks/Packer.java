package dev.lambdamaven.benchmarks;

import java.util.List;

/** A plugin that makes a deployment package, and how it is called. */
enum Packer {
    OURS("lambda-maven-plugin", "lambda.zip", "lambda.skip"),
    SHADE("maven-shade-plugin", ".jar", "shade.skip"),
    ASSEMBLY("maven-assembly-plugin", "assembly.zip", "assembly.skipAssembly");

    private final String plugin;
    private final String suffix;
    private final String skip;

    Packer(String plugin, String suffix, String skip) {
        this.plugin = plugin;
        this.suffix = suffix;
        this.skip = skip;
    }

    /** The artifactId of the plugin whose goal is timed. */
    String plugin() {
        return plugin;
    }

    /** How the name of the package ends. */
    String suffix() {
        return suffix;
    }

    /** The option that makes the goal do nothing, so that what is left is loading the plugin. */
    String skip() {
        return "-D" + skip + "=true";
    }

    /** What Maven is called with. Shade needs the project's jar; making that is not counted. */
    List<String> goals() {
        return switch (this) {
            case OURS -> List.of("dev.lambdamaven:lambda-maven-plugin:0.1.0-SNAPSHOT:package");
            case SHADE ->
                List.of(
                        "org.apache.maven.plugins:maven-jar-plugin:3.5.1:jar",
                        "org.apache.maven.plugins:maven-shade-plugin:3.6.2:shade");
            case ASSEMBLY -> List.of("org.apache.maven.plugins:maven-assembly-plugin:3.7.1:single");
        };
    }
}
