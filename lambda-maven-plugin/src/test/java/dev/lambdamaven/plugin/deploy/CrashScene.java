package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.Undeployer;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentNames;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change of a deployment in the midst of which a build dies, and what comes before it. */
enum CrashScene {
    CREATE,
    UPDATE,
    HANDLER,
    ARCHITECTURE,
    UNDEPLOY;

    private static final String NAME = "orders";

    /** What the account looks like when the build starts. */
    void prepare(AwsTarget target, Path folder) {
        if (this != CREATE) {
            deployer(target).deploy(before(), code(folder.resolve("old"))).throwIfFailed();
        }
    }

    /** The build itself; it can be run again after it was killed. */
    void run(AwsTarget target, Path folder) {
        if (this == UNDEPLOY) {
            undeploy(target);
            return;
        }
        DeploymentPackage code = code(folder.resolve(this == UPDATE ? "new" : "old"));
        deployer(target).deploy(wanted(), code).throwIfFailed();
    }

    /** Two folders of classes, whose packages have different contents. */
    static void write(Path folder) throws IOException {
        for (String name : List.of("old", "new")) {
            for (Class<?> type : List.of(MoodyFunction.class, OtherFunction.class)) {
                String file = type.getName().replace('.', '/') + ".class";
                Path copy = folder.resolve(name).resolve("classes").resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(Path.of("target/test-classes").resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(folder.resolve(name).resolve("classes/name.txt"), name);
        }
    }

    private DeploymentSpec before() {
        return spec(MoodyFunction.class, 512, Architecture.X86_64);
    }

    /** What is deployed in the end. */
    DeploymentSpec wanted() {
        return switch (this) {
            case UPDATE -> spec(MoodyFunction.class, 1024, Architecture.X86_64);
            case HANDLER -> spec(OtherFunction.class, 512, Architecture.X86_64);
            case ARCHITECTURE -> spec(MoodyFunction.class, 512, Architecture.ARM64);
            case CREATE, UNDEPLOY -> before();
        };
    }

    private static DeploymentSpec spec(Class<?> handler, int memorySize, Architecture architecture) {
        FunctionSpec function = new FunctionSpec(
                NAME,
                handler.getName(),
                JavaRuntime.JAVA21,
                architecture,
                memorySize,
                Duration.ofSeconds(15),
                Optional.empty(),
                Map.of("MOOD", MoodyFunction.GOOD));
        return new DeploymentSpec(function, "live", Optional.empty(), false);
    }

    private static void undeploy(AwsTarget target) {
        try (AwsClients clients = AwsClients.open(target)) {
            DeploymentNames names = new DeploymentNames(NAME);
            new Undeployment(clients, false, line -> {})
                    .run(new Undeployer.Names(NAME, names.role(), names.layer()), account -> true);
        }
    }

    private static DeploymentPackage code(Path folder) {
        return TestAccount.code(folder.resolve("classes"), folder);
    }

    static Deployer deployer(AwsTarget target) {
        return new Deployer(target, InstantSource.system(), line -> {}, MoodyReleases.gate(line -> {}));
    }

    /** Runs one scene: its name, the endpoint, and the folder with the classes. */
    public static void main(String[] sceneEndpointAndFolder) {
        List<String> arguments = List.of(sceneEndpointAndFolder);
        CrashScene scene = valueOf(arguments.get(0));
        scene.run(AwsTarget.local(URI.create(arguments.get(1)), "eu-west-1"), Path.of(arguments.get(2)));
    }
}
