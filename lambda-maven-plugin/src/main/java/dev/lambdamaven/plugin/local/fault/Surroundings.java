package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.Optional;

/** The services, as faults see them. */
public interface Surroundings {

    /** What the service answers when nothing goes wrong. */
    Answer serve(Request request, Scope scope);

    /** An error in the form in which the service of the call sends errors. */
    Answer refuse(AwsCall call, AwsError error);

    /** Who signs with an access key. */
    String callerArn(String accessKey);

    /**
     * Decides how the work ends that a call has started.
     *
     * @param answer what the service has answered
     * @param reasonCode of the failure; absent when the work shall never end
     */
    void end(AwsCall call, Answer answer, Optional<String> reasonCode);
}
