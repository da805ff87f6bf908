package dev.lambdamaven.plugin.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The handler in {@code target/lambda/package.json}, so that an unchanged package need not be searched again. */
final class RecordedHandler {

    private static final String NAME = "handler";
    private static final String ORIGIN = "handlerOrigin";

    private RecordedHandler() {}

    static Map<String, Object> facts(Inferred<String> handler) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(NAME, handler.value());
        handler.origin().ifPresent(origin -> facts.put(ORIGIN, origin));
        return facts;
    }

    static Optional<Inferred<String>> in(Map<String, Object> facts) {
        if (!(facts.get(NAME) instanceof String handler)) {
            return Optional.empty();
        }
        return Optional.of(
                facts.get(ORIGIN) instanceof String origin ? Inferred.from(origin, handler) : Inferred.given(handler));
    }
}
