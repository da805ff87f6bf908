package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.local.fault.AwsCall;
import dev.lambdamaven.plugin.local.fault.Surroundings;
import dev.lambdamaven.plugin.local.gateway.GatewayService;
import dev.lambdamaven.plugin.local.iam.IamService;
import dev.lambdamaven.plugin.local.lambda.LambdaErrors;
import dev.lambdamaven.plugin.local.lambda.LambdaService;
import dev.lambdamaven.plugin.local.logs.LogsService;
import dev.lambdamaven.plugin.local.metrics.MetricsService;
import dev.lambdamaven.plugin.local.s3.StoreService;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The control planes of the account: each signed call goes to the one it is signed for. */
record AccountServices(
        IamService iam,
        LambdaService lambda,
        GatewayService gateway,
        LogsService logs,
        MetricsService metrics,
        StoreService store,
        Ids ids)
        implements Surroundings {

    private static final String REQUEST_ID = "x-amzn-RequestId";

    @Override
    public Answer serve(Request request, Scope scope) {
        String requestId = ids.uuid();
        try {
            iam.check(scope, request);
        } catch (AwsError badCredentials) {
            return refuse(AwsCall.of(request, scope), badCredentials);
        }
        try {
            return answer(request, scope, requestId).with(REQUEST_ID, requestId);
        } catch (AwsError refusal) {
            return unserved(refusal).with(REQUEST_ID, requestId);
        }
    }

    private Answer answer(Request request, Scope scope, String requestId) {
        return switch (scope.service()) {
            case "lambda" -> lambda.answer(request, scope);
            case "apigateway" -> gateway.answer(request, scope);
            case "logs" -> logs.answer(request, scope);
            case "monitoring" -> metrics.answer(request, scope);
            case "iam", "sts" -> iam.answer(request, scope, requestId);
            case "s3" -> store.answer(request, scope, requestId);
            default ->
                throw AwsError.notImitated("the service " + scope.service() + " ("
                        + request.header("x-amz-target").orElse(request.method() + " " + request.rawPath()) + ")");
        };
    }

    @Override
    public Answer refuse(AwsCall call, AwsError error) {
        String requestId = ids.uuid();
        Answer refusal = switch (call.scope().service()) {
            case "lambda" -> LambdaErrors.refusal(error);
            case "logs" -> LogsService.refusal(error);
            case "monitoring" -> MetricsService.refusal(call.request(), error);
            case "iam", "sts" -> IamService.refusal(error, requestId);
            case "s3" -> StoreService.refusal(error, call.request(), requestId);
            case "apigateway" -> GatewayService.refusal(error);
            default -> unserved(error);
        };
        return refusal.with(REQUEST_ID, requestId);
    }

    @Override
    public String callerArn(String accessKey) {
        return iam.callerArn(accessKey);
    }

    @Override
    public void end(AwsCall call, Answer answer, Optional<String> reasonCode) {
        if (call.scope().service().equals("lambda")) {
            lambda.end(call.scope().region(), answer, reasonCode);
        }
    }

    static Answer unserved(AwsError refusal) {
        // Clients of the JSON 1.0 and 1.1 protocols look for the error's name in the body, the others in the header.
        return Answer.json(refusal.status(), new TreeMap<>(Map.of("__type", refusal.code(), "message", refusal.text())))
                .with("x-amzn-ErrorType", refusal.code());
    }
}
