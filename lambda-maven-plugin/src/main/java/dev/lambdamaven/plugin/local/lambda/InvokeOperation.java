package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Json;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** The Invoke operation. */
record InvokeOperation(Invoker invoker) {

    private static final int LARGEST_EVENT = 6_291_456;

    Answer answer(Call call) {
        String type = call.request().header("x-amz-invocation-type").orElse("RequestResponse");
        Invoker.Target target = invoker.target(FunctionOperations.ref(call));
        if (type.equals("DryRun")) {
            return Answer.of(204);
        }
        if (!type.equals("RequestResponse")) {
            throw AwsError.notImitated("the invocation type " + type + ", only RequestResponse and DryRun");
        }
        Body payload = call.request().body();
        expectJson(payload);
        FunctionRunner.Outcome outcome = invoker.run(target, payload);
        Answer answer = new Answer(
                        200,
                        List.of(new Answer.Header("Content-Type", "application/json")),
                        outcome.result().payload())
                .with("X-Amz-Executed-Version", target.version().number());
        if (outcome.result().functionError()) {
            answer = answer.with("X-Amz-Function-Error", "Unhandled");
        }
        boolean tail = call.request().header("x-amz-log-type").orElse("").equals("Tail");
        return tail ? answer.with("X-Amz-Log-Result", base64(outcome.logTail())) : answer;
    }

    private static void expectJson(Body payload) {
        if (payload.size() > LARGEST_EVENT) {
            throw new AwsError(
                    413,
                    "RequestTooLargeException",
                    payload.size() + " byte payload is too large for the RequestResponse invocation type (limit "
                            + LARGEST_EVENT + " bytes)");
        }
        try {
            if (!payload.isEmpty()) {
                Json.any(payload);
            }
        } catch (IOException notJson) {
            throw new AwsError(
                    400,
                    "InvalidRequestContentException",
                    "Could not parse request body into json: " + notJson.getMessage());
        }
    }

    private static String base64(Body body) {
        return Base64.getEncoder().encodeToString(body.bytes());
    }
}
