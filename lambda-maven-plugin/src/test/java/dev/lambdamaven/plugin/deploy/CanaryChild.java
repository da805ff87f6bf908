package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;

/** Releases with a canary that lasts longer than any test, in a JVM of its own that somebody ends. */
final class CanaryChild {

    private CanaryChild() {}

    /** What it says goes to a file: a logger may be gone when a JVM ends, a file is not. */
    public static void main(String[] endpointFolderNameAndLog) {
        List<String> arguments = List.of(endpointFolderNameAndLog);
        DeploymentPackage code = TestAccount.code(Path.of(arguments.get(1)));
        AwsTarget target = AwsTarget.local(URI.create(arguments.get(0)), "eu-west-1");
        Path log = Path.of(arguments.get(3));
        Deployer deployer = new Deployer(target, InstantSource.system(), line -> append(log, line));
        deployer.deploy(MoodyReleases.canary(arguments.get(2), MoodyFunction.NAMELESS, "50% for 1h"), code);
    }

    static Process start(URI endpoint, Path folder, String name, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CanaryChild.class.getName(),
                        endpoint.toString(),
                        folder.toString(),
                        name,
                        log.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void append(Path log, String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
