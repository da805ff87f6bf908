package dev.lambdamaven.plugin.deploy;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code target/lambda/deployment.json}: what later goals and other tools read. Holds no secret. */
public final class DeploymentFile {

    private static final JSON PRETTY = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    private final Path file;

    public DeploymentFile(Path file) {
        this.file = file;
    }

    public void write(Deployment deployment) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, PRETTY.asString(members(deployment)) + "\n");
        } catch (IOException unwritable) {
            throw LambdaException.of("%s cannot be written.".formatted(file), "Is the build directory writable?")
                    .causedBy(unwritable);
        }
    }

    /** The URL of the last deployment that got as far as having one. */
    public Optional<URI> url() {
        return text("url").map(URI::create);
    }

    /** A member of the last deployment's record, such as {@code region}; empty when nothing was deployed. */
    public Optional<String> text(String member) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Object value = JSON.std.mapFrom(Files.readString(file)).get(member);
            return value instanceof String text ? Optional.of(text) : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            throw LambdaException.of("%s cannot be read.".formatted(file), "Deploy again: mvn lambda:deploy")
                    .causedBy(damaged);
        }
    }

    private static Map<String, Object> members(Deployment deployment) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("functionName", deployment.functionName());
        members.put("functionArn", deployment.functionArn());
        members.put("version", deployment.version());
        members.put("alias", deployment.alias());
        members.put("codeSha256", deployment.codeSha256());
        members.put("apiId", deployment.apiId());
        deployment.url().ifPresent(url -> members.put("url", url.toString()));
        members.put("region", deployment.region());
        members.put("account", deployment.account());
        members.put("deployedAt", deployment.deployedAt().toString());
        members.put("steps", deployment.steps());
        deployment
                .failed()
                .ifPresent(failed -> members.put(
                        "failed",
                        Map.of("step", failed.step(), "reason", failed.reason().getMessage())));
        return members;
    }
}
