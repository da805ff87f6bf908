package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The starter, which is deployed to a local AWS by one Maven after the other. */
final class DeployedProject {

    private final Settings settings;
    private final Path folder;
    private final URI localAws;

    /**
     * @param folder the project, packaged
     * @param localAws where the AWS calls go
     */
    DeployedProject(Settings settings, Path folder, URI localAws) {
        this.settings = settings;
        this.folder = folder;
        this.localAws = localAws;
    }

    /** Milliseconds of a Maven that only reads the project. */
    double timeValidate() throws IOException {
        return run(List.of("validate"));
    }

    /** Milliseconds of a Maven that reads the project, resolves its dependencies, loads the plugin, and leaves the goal out. */
    double timeSkipped() throws IOException {
        return run(List.of("lambda:deploy-no-fork", "-Dlambda.skip"));
    }

    /** Milliseconds of the whole process. */
    double time(Release release, String functionName) throws IOException {
        if (release == Release.CODE) {
            Files.writeString(folder.resolve("target/classes/release.txt"), functionName + System.nanoTime());
            run(List.of("lambda:package"));
        }
        List<String> arguments = new ArrayList<>(release.goals());
        arguments.addAll(List.of(
                "-Dlambda.endpoint=" + localAws,
                "-Dlambda.region=eu-west-1",
                "-Dlambda.functionName=" + functionName,
                "-Dlambda.memorySize=" + release.memorySize()));
        return run(arguments);
    }

    private double run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(settings.maven().toString(), "-q", "-B", "-o"));
        command.addAll(
                List.of("-s", settings.home().resolve("apps/settings.xml").toString()));
        command.add("-Dmaven.repo.local=" + settings.target().resolve("repository"));
        command.addAll(arguments);
        long start = System.nanoTime();
        Processes.run(command, folder, "mvn " + arguments.get(0));
        return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
