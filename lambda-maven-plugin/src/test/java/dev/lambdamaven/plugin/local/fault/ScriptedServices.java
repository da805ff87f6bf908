package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Services that do everything they are asked for, with the faults around them and the journal of both. */
final class ScriptedServices implements Surroundings {

    final List<String> served = new ArrayList<>();
    final CallJournal journal = new CallJournal(InstantSource.fixed(Instant.EPOCH));
    final Faults faults = new Faults(this, journal, Nature.of(Duration.ZERO, false));
    int status = 200;

    /** The status that arrives, or what becomes of the answer instead. */
    String call(String operation) {
        Request request = new Request("POST", "/", "", Map.of(), Body.utf8("{}"));
        Answer answer = faults.around(new AwsCall(request, new Scope("eu-west-1", "lambda", "key"), operation));
        return answer.delivery() == Answer.Delivery.WHOLE ? Integer.toString(answer.status()) : answer.delivery() + "";
    }

    List<String> calls(String operation, int count) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(call(operation));
        }
        return answers;
    }

    @Override
    public Answer serve(Request request, Scope scope) {
        served.add(scope.service());
        return Answer.of(status);
    }

    @Override
    public Answer refuse(AwsCall call, AwsError error) {
        return Answer.json(error.status(), Map.of("message", error.text()));
    }

    @Override
    public String callerArn(String accessKey) {
        return "arn:" + accessKey;
    }

    @Override
    public void end(AwsCall call, Answer answer, Optional<String> reasonCode) {
        served.add("ends " + reasonCode.orElse("never"));
    }
}
