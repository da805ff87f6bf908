package dev.lambdamaven.plugin.maven;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.event.FunctionCall;
import dev.lambdamaven.plugin.event.HttpHead;
import dev.lambdamaven.plugin.event.SyntheticEvents;
import dev.lambdamaven.plugin.operate.LogRedaction;
import dev.lambdamaven.plugin.smoke.Header;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import dev.lambdamaven.plugin.smoke.SmokeChecks;
import dev.lambdamaven.plugin.smoke.SmokeRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a user types it, made into the event that an HTTP API would send for it.
 *
 * @param secrets the values of the shell's variables in it
 */
record InvokedRequest(SmokeRequest request, Collection<String> secrets) {

    /**
     * Reads the words of a check, of which no answer is wanted.
     *
     * @param files what names of files are relative to, and the shell's variables
     * @throws LambdaException with a caret under the place that cannot be read, or for a file that is missing
     */
    static InvokedRequest parse(String line, SmokeChecks files) {
        List<SmokeCheck> read = files.read(List.of(line.strip() + " -> 200"), Optional.empty());
        SmokeCheck check = read.get(0);
        SmokeRequest request = check.plainRequest()
                .filter(one -> read.size() == 1)
                .orElseThrow(() -> LambdaException.of(
                        "<request> holds several requests, and one is sent.", "-Dlambda.request='GET /health'"));
        return new InvokedRequest(request, check.secrets().values());
    }

    String shown() {
        return LogRedaction.of(secrets).apply(request.toString());
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
