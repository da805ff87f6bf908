package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What became of one event.
 *
 * @param functionError whether the function failed, which AWS answers with status 200 and {@code X-Amz-Function-Error}
 * @param payload the function's answer, or AWS's JSON about the failure
 * @param reason what Lambda says of the failure; empty when the function answered or described its error itself
 */
public record Result(boolean functionError, Body payload, Ending ending, String reason) {

    /** Who ended it. */
    enum Ending {
        /** The runtime, with an answer or an error. */
        BY_ITSELF,
        TIMED_OUT,
        EXITED
    }

    /** "Lambda quotas": the largest payload of a synchronous invocation, with the room that AWS leaves for its envelope. */
    static final int LARGEST_ANSWER = 6_291_556;

    static Result success(Body payload) {
        return new Result(false, payload, Ending.BY_ITSELF, "");
    }

    /** An error that the runtime itself described. */
    static Result reported(Body error) {
        return new Result(true, error, Ending.BY_ITSELF, "");
    }

    static Result timedOut(String requestId, Duration timeout) {
        return failed(requestId, "Sandbox.Timedout", timeoutMessage(timeout), Ending.TIMED_OUT);
    }

    static String timeoutMessage(Duration timeout) {
        return String.format(Locale.ROOT, "Task timed out after %.2f seconds", timeout.toMillis() / 1000.0);
    }

    static Result exited(String requestId, int status) {
        return failed(requestId, "Runtime.ExitError", reason(status), Ending.EXITED);
    }

    static Result tooLarge() {
        return error(
                "Function.ResponseSizeTooLarge",
                "Response payload size exceeded maximum allowed payload size (" + LARGEST_ANSWER + " bytes).");
    }

    /** The local machine cannot run functions at all. */
    static Result cannotStart(String why) {
        return error("Runtime.CannotStart", why);
    }

    private static Result failed(String requestId, String type, String message, Ending ending) {
        return new Result(true, json(type, "RequestId: " + requestId + " Error: " + message), ending, message);
    }

    private static Result error(String type, String message) {
        return new Result(true, json(type, message), Ending.BY_ITSELF, message);
    }

    private static Body json(String type, String message) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("errorType", type);
        members.put("errorMessage", message);
        return Json.bytes(members);
    }

    /** Java reports death by signal n as status 128 + n. */
    private static String reason(int status) {
        return switch (status) {
            case 0 -> "Runtime exited without providing a reason";
            case 134 -> "Runtime exited with error: signal: aborted";
            case 137 -> "Runtime exited with error: signal: killed";
            case 139 -> "Runtime exited with error: signal: segmentation fault";
            default -> "Runtime exited with error: exit status " + status;
        };
    }
}
