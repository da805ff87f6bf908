package dev.lambdamaven.plugin.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.event.FunctionCall;
import dev.lambdamaven.plugin.event.Invoked;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** One version of a function, called through Invoke with the tail of its log. */
final class VersionCall implements FunctionCall {

    private static final Duration THROTTLED = Duration.ofSeconds(30);

    private final AwsClients clients;
    private final LambdaClient lambda;
    private final Waits waits;
    private final Qualified function;

    VersionCall(AwsClients clients, Waits waits, Qualified function) {
        this.clients = clients;
        this.lambda = clients.lambdaOnce();
        this.waits = waits;
        this.function = function;
    }

    /**
     * A version by its name.
     *
     * @param functionArn without the version
     */
    record Qualified(String functionArn, String functionName, String version) {}

    @Override
    public String functionName() {
        return function.functionName();
    }

    @Override
    public String version() {
        return function.version();
    }

    @Override
    public String arn() {
        return function.functionArn() + ":" + function.version();
    }

    /**
     * What Lambda throttles, or refuses since the version is not ready ("Lambda function states", Developer Guide), it has not run, so
     * that alone may be sent again.
     */
    @Override
    public Optional<Invoked> invoke(byte[] event, Duration timeout) {
        String reason = "Lambda to take a request for %s:%s".formatted(function.functionName(), function.version());
        try {
            return Optional.of(waits.until(new Waits.Wait(reason, THROTTLED), () -> {
                try {
                    return Optional.of(invokeOnce(event, timeout));
                } catch (TooManyRequestsException | ResourceConflictException notRun) {
                    return Optional.empty();
                }
            }));
        } catch (ApiCallTimeoutException late) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }

    private Invoked invokeOnce(byte[] event, Duration timeout) {
        InvokeResponse answer = lambda.invoke(request -> request.functionName(function.functionName())
                .qualifier(function.version())
                .logType(LogType.TAIL)
                .payload(SdkBytes.fromByteArray(event))
                .overrideConfiguration(override -> override.apiCallTimeout(timeout)));
        return new Invoked(
                answer.payload() == null ? "" : answer.payload().asUtf8String(),
                Optional.ofNullable(answer.functionError()),
                Optional.ofNullable(answer.executedVersion()),
                new String(Base64.getDecoder().decode(Absent.orEmpty(answer.logResult())), UTF_8));
    }
}
