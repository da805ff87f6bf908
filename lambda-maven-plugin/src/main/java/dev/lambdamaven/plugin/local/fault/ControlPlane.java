package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.Map;

/** {@code /_local/calls}: what tests and scripts of any language ask the local AWS about itself. */
public final class ControlPlane {

    private static final String CALLS = "/_local/calls";

    private final CallJournal journal;

    public ControlPlane(CallJournal journal) {
        this.journal = journal;
    }

    public static boolean serves(String path) {
        return path.equals(CALLS);
    }

    public Answer answer(Request request) {
        return switch (request.method()) {
            case "GET" -> journal.json();
            case "DELETE" -> {
                journal.clear();
                yield Answer.of(204);
            }
            default ->
                Answer.json(
                        405,
                        Map.of("message", request.rawPath() + " takes GET and DELETE, not " + request.method() + "."));
        };
    }
}
