package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The FunctionConfiguration of Lambda's answers. */
final class ConfigurationJson {

    private static final DateTimeFormatter LAST_MODIFIED = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String IN_PROGRESS = "The function is being created.";

    private ConfigurationJson() {}

    /**
     * Renders a version.
     *
     * @param ref the function as the request named it, because AWS answers the ARN with the same qualifier
     */
    static Map<String, Object> of(FunctionRef ref, Version version) {
        Version.Content content = version.content();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("FunctionName", ref.name());
        json.put("FunctionArn", ref.arn());
        json.putAll(content.configuration().members());
        environment(json);
        snapStart(json, version);
        json.put("CodeSize", content.code().size());
        json.put("CodeSha256", content.code().sha256());
        json.put("Version", version.number());
        json.put("LastModified", lastModified(version.stamp().modified()));
        json.put("RevisionId", version.stamp().revisionId());
        json.put("RuntimeVersionConfig", Map.of("RuntimeVersionArn", runtimeVersion(ref)));
        state(json, version.phase());
        return json;
    }

    /** As a list tells it: without states (recorded: test_version_lifecycle; ListFunctions, Lambda API). */
    static Map<String, Object> listed(FunctionRef ref, Version version) {
        Map<String, Object> json = of(ref, version);
        json.keySet().removeIf(member -> member.matches("(State|LastUpdateStatus|RuntimeVersion).*"));
        return json;
    }

    static String lastModified(Instant instant) {
        return LAST_MODIFIED.format(instant);
    }

    private static void state(Map<String, Object> json, Version.Phase phase) {
        switch (phase.work()) {
            case CREATING -> state(json, "State", "Pending", "Creating", IN_PROGRESS);
            case CREATION_FAILED -> state(json, "State", "Failed", phase.failure(), failed(phase));
            case UPDATING -> {
                json.put("State", "Active");
                state(json, "LastUpdateStatus", "InProgress", "Creating", IN_PROGRESS);
            }
            case UPDATE_FAILED -> {
                json.put("State", "Active");
                state(json, "LastUpdateStatus", "Failed", phase.failure(), failed(phase));
            }
            case NONE -> {
                json.put("State", "Active");
                json.put("LastUpdateStatus", "Successful");
            }
        }
    }

    private static void state(Map<String, Object> json, String member, String state, String code, String reason) {
        json.put(member, state);
        json.put(member + "Reason", reason);
        json.put(member + "ReasonCode", code);
    }

    private static String failed(Version.Phase phase) {
        return "The fault script of the local AWS says " + phase.failure() + ".";
    }

    /** AWS leaves the environment out when it has no variables. */
    private static void environment(Map<String, Object> json) {
        if (Fields.of(json).object("Environment").object("Variables").members().isEmpty()) {
            json.remove("Environment");
        }
    }

    /** Only versions are snapshotted, and the snapshot is there when they are Active. */
    private static void snapStart(Map<String, Object> json, Version version) {
        boolean applies = version.content().configuration().startsFromSnapshot();
        boolean on = applies && !version.number().equals(Version.LATEST) && !version.isBusy();
        json.put(
                "SnapStart",
                Map.of("ApplyOn", applies ? "PublishedVersions" : "None", "OptimizationStatus", on ? "On" : "Off"));
    }

    private static String runtimeVersion(FunctionRef ref) {
        return "arn:aws:lambda:" + ref.region() + "::runtime:" + "0".repeat(64);
    }
}
