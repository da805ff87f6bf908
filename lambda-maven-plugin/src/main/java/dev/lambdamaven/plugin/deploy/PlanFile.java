package dev.lambdamaven.plugin.deploy;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.PlanLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code target/lambda/plan.json}: what a deployment would do, for other tools. Holds no secret. */
public final class PlanFile {

    private static final JSON PRETTY = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    private final Path file;

    public PlanFile(Path file) {
        this.file = file;
    }

    /** Writes a plan, and answers what was written. */
    public String write(PlannedDeployment planned) {
        try {
            String json = PRETTY.asString(members(planned));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json + "\n");
            return json;
        } catch (IOException unwritable) {
            throw LambdaException.of("%s cannot be written.".formatted(file), "Is the build directory writable?")
                    .causedBy(unwritable);
        }
    }

    private static Map<String, Object> members(PlannedDeployment planned) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("functionName", planned.functionName());
        members.put("region", planned.account().region());
        members.put("account", planned.account().id());
        members.put("steps", planned.lines().stream().map(PlanFile::step).toList());
        return members;
    }

    private static Map<String, String> step(PlanLine line) {
        Map<String, String> step = new LinkedHashMap<>();
        step.put("resource", line.topic());
        step.put("action", action(line.sign()));
        step.put("text", line.text());
        return step;
    }

    private static String action(char sign) {
        return switch (sign) {
            case '+' -> "create";
            case '~' -> "update";
            case '-' -> "delete";
            default -> "check";
        };
    }
}
