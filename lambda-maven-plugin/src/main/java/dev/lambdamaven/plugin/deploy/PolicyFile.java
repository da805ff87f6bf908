package dev.lambdamaven.plugin.deploy;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.DeployerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code target/lambda/policy.json}: what a deployer must be allowed to do. */
public record PolicyFile(Path file) {

    private static final JSON PRETTY = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    /** Writes a policy, and answers what was written. */
    public String write(DeployerPolicy policy) {
        try {
            String json = PRETTY.asString(policy.members());
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json + "\n");
            return json;
        } catch (IOException unwritable) {
            throw LambdaException.of("%s cannot be written.".formatted(file), "Is the build directory writable?")
                    .causedBy(unwritable);
        }
    }

    /** Its length as IAM counts it, which leaves white space out; there is none within its texts. */
    public static int length(String json) {
        return json.replaceAll("\\s", "").length();
    }
}
