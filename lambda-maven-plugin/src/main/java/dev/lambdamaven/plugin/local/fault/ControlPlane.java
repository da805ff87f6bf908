package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.List;
import java.util.Map;

/** {@code /_local/calls} and {@code /_local/faults}: the local AWS's own operations, for tests and scripts of any language. */
public final class ControlPlane {

    private static final String CALLS = "/_local/calls";
    private static final String FAULTS = "/_local/faults";
    private static final String MEMBER = "faults";

    private final CallJournal journal;
    private final Faults faults;

    public ControlPlane(CallJournal journal, Faults faults) {
        this.journal = journal;
        this.faults = faults;
    }

    public static boolean serves(String path) {
        return path.equals(CALLS) || path.equals(FAULTS);
    }

    public Answer answer(Request request) {
        try {
            return request.rawPath().equals(CALLS) ? calls(request) : faults(request);
        } catch (LambdaException unreadable) {
            return Answer.json(400, Map.of("message", unreadable.problem(), "grammar", unreadable.advice()));
        } catch (AwsError notJson) {
            return Answer.json(400, Map.of("message", notJson.text(), "grammar", FaultGrammar.TEXT));
        }
    }

    private Answer calls(Request request) {
        return switch (request.method()) {
            case "GET" -> journal.json();
            case "DELETE" -> {
                journal.clear();
                yield Answer.of(204);
            }
            default -> otherMethod(request, "GET and DELETE");
        };
    }

    private Answer faults(Request request) {
        switch (request.method()) {
            case "GET" -> {
                return Answer.json(200, Map.of(MEMBER, faults.lines()));
            }
            case "PUT" -> faults.set(lines(request));
            case "POST" -> faults.add(lines(request));
            case "DELETE" -> faults.clear();
            default -> {
                return otherMethod(request, "GET, PUT, POST and DELETE");
            }
        }
        return Answer.of(204);
    }

    private static List<String> lines(Request request) {
        Fields fields = Fields.parse(request.body());
        if (!(fields.members().get(MEMBER) instanceof List<?>)) {
            throw FaultGrammar.refuse(request.body().text(), "send {\"faults\":[\"<line>\", …]}");
        }
        return fields.texts(MEMBER);
    }

    private static Answer otherMethod(Request request, String methods) {
        String text = request.rawPath() + " takes " + methods + ", not " + request.method() + ".";
        return Answer.json(405, Map.of("message", text));
    }
}
