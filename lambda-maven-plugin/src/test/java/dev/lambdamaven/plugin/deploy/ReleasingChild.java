package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.event.FunctionCall;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Releases in a JVM of its own, which dies when the alias is moved and nothing was checked over HTTP yet. */
final class ReleasingChild {

    private static final int KILLED = 137;

    private ReleasingChild() {}

    public static void main(String[] endpointFolderNameAndMood) {
        List<String> arguments = List.of(endpointFolderNameAndMood);
        DeploymentPackage code = TestAccount.code(Path.of(arguments.get(1)));
        AwsTarget target = AwsTarget.local(URI.create(arguments.get(0)), "eu-west-1");
        Deployer deployer =
                new Deployer(target, InstantSource.system(), line -> {}, new DyingGate(MoodyReleases.gate(line -> {})));
        deployer.deploy(MoodyReleases.named(arguments.get(2), arguments.get(3)), code);
    }

    /** Whether it died at that moment. */
    static boolean died(URI endpoint, Path folder, String name, String mood) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReleasingChild.class.getName(),
                        endpoint.toString(),
                        folder.toString(),
                        name,
                        mood)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return child.waitFor() == KILLED;
        } finally {
            child.destroyForcibly();
        }
    }

    private record DyingGate(ReleaseGate gate) implements ReleaseGate {

        @Override
        public int checks() {
            return gate.checks();
        }

        @Override
        public String candidate(FunctionCall version) {
            return gate.candidate(version);
        }

        @Override
        public String serving(URI url, String version) {
            Runtime.getRuntime().halt(KILLED);
            return version;
        }
    }
}
