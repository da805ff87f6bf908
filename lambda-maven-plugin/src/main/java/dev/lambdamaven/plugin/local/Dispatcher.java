package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.local.fault.AwsCall;
import dev.lambdamaven.plugin.local.fault.CallJournal;
import dev.lambdamaven.plugin.local.fault.ControlPlane;
import dev.lambdamaven.plugin.local.fault.Faults;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Line;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out which of the services on the one port a request is for. */
final class Dispatcher {

    static final String DATA_PLANE = "/execute-api/";
    static final String CODE = "/_local/code/";

    private final AccountServices services;
    private final FunctionRunner runner;
    private final Faults faults;
    private final ControlPlane control;
    private final int port;
    private final Consumer<String> log;

    /** What is watched and disturbed around the services. */
    record Watch(CallJournal journal, Faults faults) {}

    Dispatcher(AccountServices services, FunctionRunner runner, Watch watch, int port, Consumer<String> log) {
        this.services = services;
        this.runner = runner;
        this.faults = watch.faults();
        this.control = new ControlPlane(watch.journal(), watch.faults());
        this.port = port;
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

    /** Answers a function's runtime; empty when it will be answered on the line. */
    Optional<Answer> runtime(Request request, Line line) {
        return runner.runtimeApi(request, line);
    }

    private Answer dispatch(Request request) {
        String path = request.rawPath();
        Optional<Answer> ofClient = services.gateway().frontDoor().answer(request, port);
        if (ofClient.isPresent()) {
            return ofClient.get();
        }
        if (path.startsWith(CODE)) {
            return services.lambda().code(path.substring(CODE.length()));
        }
        if (ControlPlane.serves(path)) {
            return control.answer(request);
        }
        return signed(request);
    }

    /** A call of an AWS service, if it is signed like one. */
    private Answer signed(Request request) {
        try {
            return faults.around(AwsCall.of(request, Scope.of(request)));
        } catch (AwsError unsigned) {
            return AccountServices.unserved(unsigned);
        }
    }
}
