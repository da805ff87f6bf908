package dev.lambdamaven.plugin.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.event.FunctionCall;
import dev.lambdamaven.plugin.event.HttpAnswer;
import dev.lambdamaven.plugin.event.HttpHead;
import dev.lambdamaven.plugin.event.HttpResults;
import dev.lambdamaven.plugin.event.Invoked;
import dev.lambdamaven.plugin.event.SyntheticEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One version of a function through Invoke: it gets the events that an HTTP API would send, and its results mean what they would
 * mean there.
 */
public final class InvokeTarget implements SmokeTarget {

    private final FunctionCall function;
    private final SyntheticEvents events;
    private final Pace pace;
    private final AtomicReference<@Nullable LambdaException> refusal = new AtomicReference<>();

    /** The time of events is that of the clock. */
    public InvokeTarget(FunctionCall function, InstantSource clock, Pace pace) {
        this.function = function;
        this.events = new SyntheticEvents(function.arn(), clock);
        this.pace = pace;
    }

    @Override
    public String label() {
        return "version " + function.version();
    }

    @Override
    public String where(SmokeRequest request) {
        return "version " + function.version() + " of " + function.functionName() + " through Invoke";
    }

    @Override
    public String again(SmokeRequest request) {
        String body = request.body()
                .map(bytes -> " " + Texts.pasteable(bytes).replace("'", "'\\''"))
                .orElse("");
        return "mvn lambda:invoke -Dlambda.qualifier=%s -Dlambda.request='%s%s'"
                .formatted(function.version(), request, body);
    }

    @Override
    public Reply send(SmokeRequest request, Duration timeout) {
        long start = pace.nanos();
        try {
            byte[] event = JSON.std.asBytes(event(request));
            Optional<Invoked> invoked = function.invoke(event, timeout);
            long millis = Duration.ofNanos(pace.nanos() - start).toMillis();
            return invoked.map(result -> reply(request, result, millis))
                    .orElseGet(() ->
                            new Reply.None(Outcome.TIMED_OUT, "was not answered within " + timeout.toSeconds() + " s"));
        } catch (LambdaException refused) {
            refusal.compareAndSet(null, refused);
            return new Reply.None(Outcome.BROKEN, "was not sent: " + refused.problem());
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }

    /** The first refusal of AWS to invoke at all: it says more than the failed check. */
    public Optional<LambdaException> refusal() {
        return Optional.ofNullable(refusal.get());
    }

    @Override
    public boolean mayBeFresh() {
        return false;
    }

    @Override
    public boolean isLocal() {
        return false;
    }

    @Override
    public void close() {}

    private Map<String, Object> event(SmokeRequest request) {
        String[] target = request.path().split("\\?", 2);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.headers()
                .forEach(header -> headers.computeIfAbsent(
                                header.name().toLowerCase(Locale.ROOT), absent -> new ArrayList<>())
                        .add(header.value()));
        HttpHead head = new HttpHead(request.method(), target[0], target.length > 1 ? target[1] : "", headers);
        return events.event(head, request.body().orElse(new byte[0]));
    }

    private Reply reply(SmokeRequest request, Invoked result, long millis) {
        Optional<Evidence> evidence = Optional.of(evidence(result));
        String ran = result.executedVersion().orElse(function.version());
        if (!ran.equals(function.version())) {
            return new Reply.None(
                    Outcome.BROKEN, "was answered by version " + ran + " instead", Optional.empty(), evidence);
        }
        HttpAnswer answer = result.functionError().isPresent()
                ? HttpResults.internalServerError()
                : HttpResults.answer(result.payload().getBytes(UTF_8));
        List<Header> headers = answer.headers().stream()
                .map(header -> new Header(header.name(), header.value()))
                .toList();
        byte[] body = request.method().equals("HEAD") ? new byte[0] : answer.body();
        String text = new String(body, 0, Math.min(body.length, CappedBody.LIMIT), SmokeClient.charset(type(headers)));
        return new Reply.Answer(answer.status(), headers, text, body.length > CappedBody.LIMIT, millis, evidence);
    }

    private static String type(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("content-type"))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    private static Evidence evidence(Invoked result) {
        List<String> lines = result.logTail().lines().toList();
        Optional<String> report =
                lines.stream().filter(line -> line.startsWith("REPORT ")).reduce((one, later) -> later);
        return new Evidence(lines, report, result.functionError(), result.executedVersion());
    }
}
