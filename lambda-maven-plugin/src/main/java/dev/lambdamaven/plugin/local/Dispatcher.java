package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.local.fault.CallJournal;
import dev.lambdamaven.plugin.local.fault.ControlPlane;
import dev.lambdamaven.plugin.local.gateway.GatewayService;
import dev.lambdamaven.plugin.local.iam.IamService;
import dev.lambdamaven.plugin.local.lambda.LambdaService;
import dev.lambdamaven.plugin.local.logs.LogsService;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.OperationNames;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which of the services on the one port a request is for. */
final class Dispatcher {

    static final String DATA_PLANE = "/execute-api/";
    static final String CODE = "/_local/code/";

    private static final Pattern DATA_PLANE_PATH = Pattern.compile("/execute-api/([^/]+)(/.*)?");
    private static final Pattern DATA_PLANE_HOST = Pattern.compile("([a-z0-9]+)\\.execute-api\\..+");

    /** The services behind the port. */
    record Services(
            IamService iam, LambdaService lambda, GatewayService gateway, LogsService logs, FunctionRunner runner) {}

    private final Services services;
    private final CallJournal journal;
    private final ControlPlane control;
    private final int port;
    private final Ids ids;
    private final Consumer<String> log;

    Dispatcher(Services services, CallJournal journal, int port, Ids ids, Consumer<String> log) {
        this.services = services;
        this.journal = journal;
        this.control = new ControlPlane(journal);
        this.port = port;
        this.ids = ids;
        this.log = log;
    }

    Answer answer(Request request) {
        try {
            return dispatch(request);
        } catch (RuntimeException ourFault) {
            log.accept("the local AWS failed on " + request.method() + " " + request.rawPath() + ": " + ourFault);
            return Answer.json(500, Map.of("message", "The local AWS failed: " + ourFault))
                    .with("x-amzn-ErrorType", "InternalFailure");
        }
    }

    private Answer dispatch(Request request) {
        String path = request.rawPath();
        if (FunctionRunner.servesRuntime(path)) {
            return services.runner().runtimeApi(request);
        }
        Matcher inPath = DATA_PLANE_PATH.matcher(path);
        if (inPath.matches()) {
            String rest = Optional.ofNullable(inPath.group(2)).orElse("/");
            return services.gateway().dataPlane().answer(inPath.group(1), request.at(rest), port);
        }
        Matcher inHost = DATA_PLANE_HOST.matcher(request.header("host").orElse(""));
        if (inHost.matches()) {
            return services.gateway().dataPlane().answer(inHost.group(1), request, port);
        }
        if (path.startsWith(CODE)) {
            return services.lambda().code(path.substring(CODE.length()));
        }
        if (ControlPlane.serves(path)) {
            return control.answer(request);
        }
        String requestId = ids.uuid();
        return signed(request, requestId).with("x-amzn-RequestId", requestId);
    }

    /** A call of an AWS service, if it is signed like one. */
    private Answer signed(Request request, String requestId) {
        try {
            Scope scope = Scope.of(request);
            long number = journal.begin(scope, OperationNames.of(request, scope));
            Answer answer = service(request, scope, requestId);
            journal.end(number, answer.status(), "");
            return answer;
        } catch (AwsError unsigned) {
            return refusal(unsigned);
        }
    }

    private Answer service(Request request, Scope scope, String requestId) {
        try {
            return switch (scope.service()) {
                case "lambda" -> services.lambda().answer(request, scope);
                case "apigateway" -> services.gateway().answer(request, scope);
                case "logs" -> services.logs().answer(request, scope);
                case "iam", "sts" -> services.iam().answer(request, scope, requestId);
                default ->
                    throw AwsError.notImitated("the service " + scope.service() + " ("
                            + request.header("x-amz-target").orElse(request.method() + " " + request.rawPath()) + ")");
            };
        } catch (AwsError refusal) {
            return refusal(refusal);
        }
    }

    private static Answer refusal(AwsError refusal) {
        return Answer.json(refusal.status(), Map.of("message", refusal.text()))
                .with("x-amzn-ErrorType", refusal.code());
    }
}
