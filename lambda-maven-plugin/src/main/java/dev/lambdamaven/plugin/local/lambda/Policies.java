package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** AddPermission, GetPolicy, RemovePermission; every qualifier has a policy of its own. */
final class Policies {

    private static final Policy NONE = new Policy(List.of(), "");

    private final Functions functions;

    Policies(Functions functions) {
        this.functions = functions;
    }

    Answer add(Call call) {
        Fields request = call.fields();
        check(request);
        FunctionRef ref = FunctionOperations.ref(call);
        LocalFunction function = functions.get(ref);
        expectQualifier(function, ref);
        String id = request.text("StatementId").orElse("");
        Policy policy = function.policies().getOrDefault(key(ref), NONE);
        policy.expect(request.text("RevisionId"));
        if (policy.statement(id).isPresent()) {
            throw new AwsError(
                    409,
                    "ResourceConflictException",
                    "The statement id (" + id
                            + ") provided already exists. Please provide a new statement id, or remove the existing statement.");
        }
        Statement statement = Statement.of(request, id, ref.arn(), functions.policyEffective());
        List<Statement> statements = new ArrayList<>(policy.statements());
        statements.add(statement);
        function.policies().put(key(ref), new Policy(statements, functions.ids().uuid()));
        return Answer.json(201, Map.of("Statement", Json.text(statement.members())));
    }

    Answer get(Call call) {
        FunctionRef ref = FunctionOperations.ref(call);
        Policy policy = functions
                .find(ref)
                .flatMap(function -> Optional.ofNullable(function.policies().get(key(ref))))
                .orElseThrow(() -> notFound("The resource you requested does not exist."));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Policy", policy.document());
        answer.put("RevisionId", policy.revisionId());
        return Answer.json(200, answer);
    }

    Answer remove(Call call) {
        FunctionRef ref = FunctionOperations.ref(call);
        LocalFunction function = functions
                .find(ref)
                .orElseThrow(() ->
                        notFound("No policy found for: " + ref.unqualified().arn()));
        Policy policy = Optional.ofNullable(function.policies().get(key(ref)))
                .orElseThrow(() -> notFound("No policy is associated with the given resource."));
        String id = call.path("StatementId");
        Statement statement = policy.statement(id)
                .orElseThrow(() -> notFound("Statement " + id + " is not found in resource policy."));
        policy.expect(call.query("RevisionId"));
        List<Statement> left = new ArrayList<>(policy.statements());
        left.remove(statement);
        if (left.isEmpty()) {
            function.policies().remove(key(ref));
        } else {
            function.policies().put(key(ref), new Policy(left, functions.ids().uuid()));
        }
        return Answer.of(204);
    }

    /** Whether a service may invoke what the reference names. */
    static boolean allows(LocalFunction function, FunctionRef ref, Caller caller) {
        return function.policies().getOrDefault(key(ref), NONE).allows(caller, function.now());
    }

    /** Whether the policy lets everybody call the URL of what the reference names: since October 2025 that needs two grants. */
    static boolean allowsUrl(LocalFunction function, FunctionRef ref) {
        Policy policy = function.policies().getOrDefault(key(ref), NONE);
        return policy.statements().stream().anyMatch(Statement::opensUrl)
                && policy.statements().stream().anyMatch(Statement::opensFunctionByUrl);
    }

    private static void check(Fields request) {
        Violations violations = new Violations();
        for (String name : List.of("StatementId", "Action", "Principal")) {
            violations.required(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), request.has(name));
        }
        violations.pattern("statementId", request.text("StatementId"), "([a-zA-Z0-9-_]+)");
        violations.length("statementId", request.text("StatementId"), 100);
        violations.pattern("action", request.text("Action"), "(lambda:[*]|lambda:[a-zA-Z]+|[*])");
        violations.pattern(
                "sourceArn",
                request.text("SourceArn"),
                "arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)");
        violations.refuse();
    }

    private static void expectQualifier(LocalFunction function, FunctionRef ref) {
        Optional<String> qualifier = ref.qualifier();
        if (qualifier.isEmpty()) {
            return;
        }
        String text = qualifier.get();
        if (text.equals(Version.LATEST)) {
            throw new AwsError(
                    400, "InvalidParameterValueException", "We currently do not support adding policies for $LATEST.");
        }
        boolean number = text.matches("\\d+");
        if (number && function.published(text).isEmpty()) {
            throw ref.notFound();
        }
        if (!number && !function.aliases().containsKey(text)) {
            throw notFound("Cannot find alias arn: " + Arns.function(ref.region(), ref.name(), text));
        }
    }

    private static String key(FunctionRef ref) {
        return ref.qualifier().orElse("");
    }

    private static AwsError notFound(String message) {
        return new AwsError(404, "ResourceNotFoundException", message);
    }
}
