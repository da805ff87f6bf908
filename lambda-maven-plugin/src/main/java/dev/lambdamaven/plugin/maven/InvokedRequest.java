package dev.lambdamaven.plugin.maven;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.event.FunctionCall;
import dev.lambdamaven.plugin.event.HttpHead;
import dev.lambdamaven.plugin.event.SyntheticEvents;
import dev.lambdamaven.plugin.smoke.Header;
import dev.lambdamaven.plugin.smoke.SmokeRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request as a user types it, made into the event that an HTTP API would send for it. */
record InvokedRequest(SmokeRequest request) {

    /**
     * Reads the words of a check, of which no answer is wanted.
     *
     * @throws dev.lambdamaven.plugin.LambdaException with a caret under the place that cannot be read
     */
    static InvokedRequest parse(String line) {
        return new InvokedRequest(SmokeRequest.parse(line));
    }

    String shown() {
        return request.toString();
    }

    byte[] event(FunctionCall function) {
        String[] target = request.path().split("\\?", 2);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : request.headers()) {
            headers.computeIfAbsent(header.name().toLowerCase(Locale.ROOT), absent -> new ArrayList<>())
                    .add(header.value());
        }
        HttpHead head = new HttpHead(request.method(), target[0], target.length > 1 ? target[1] : "", headers);
        try {
            return JSON.std.asBytes(new SyntheticEvents(function.arn(), InstantSource.system())
                    .event(head, request.body().orElse(new byte[0])));
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }
}
