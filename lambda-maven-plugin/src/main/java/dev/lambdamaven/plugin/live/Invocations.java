package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.runtime.FunctionSetup;
import dev.lambdamaven.plugin.local.runtime.Witness;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps what functions got until the request that it came from is answered; API Gateway's request id belongs to both. */
public final class Invocations implements Witness {

    /** Of requests whose clients have gone nobody asks. */
    private static final int LARGEST = 64;

    private final UnaryOperator<String> redaction;
    private final Map<String, Invoked> waiting = new LinkedHashMap<>();

    /** @param redaction takes out of a line what nobody shall see */
    public Invocations(UnaryOperator<String> redaction) {
        this.redaction = redaction;
    }

    @Override
    public void saw(FunctionSetup setup, Body event, FunctionRunner.Outcome outcome) {
        Optional<String> requestId = requestId(event);
        requestId.ifPresent(id -> keep(id, Invoked.of(setup, event, outcome).with(redaction)));
    }

    /** What a request led to; asked once. */
    synchronized Optional<Invoked> take(String requestId) {
        return Optional.ofNullable(waiting.remove(requestId));
    }

    private synchronized void keep(String requestId, Invoked invoked) {
        waiting.put(requestId, invoked);
        if (waiting.size() > LARGEST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    private static Optional<String> requestId(Body event) {
        try {
            return member(Json.any(event), "requestContext")
                    .flatMap(context -> member(context, "requestId"))
                    .map(String::valueOf);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Object> member(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> members ? Optional.ofNullable(members.get(name)) : Optional.empty();
    }
}
