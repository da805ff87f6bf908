package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.OperationTable;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The URLs of functions and aliases: one for each, kept as the document that Lambda answers. */
final class FunctionUrls {

    private final Functions functions;
    private final String base;

    /** @param local any URL of this local AWS */
    FunctionUrls(Functions functions, String local) {
        this.functions = functions;
        this.base = URI.create(local).resolve("/lambda-url/").toString();
    }

    /** @param locked an operation that holds the store's lock */
    void addTo(OperationTable.Rows table, UnaryOperator<OperationTable.Operation> locked) {
        String url = "/2021-10-31/functions/{FunctionName}/url";
        table.on("POST", url, locked.apply(this::create))
                .on("GET", url, locked.apply(this::get))
                .on("PUT", url, locked.apply(this::update))
                .on("DELETE", url, locked.apply(this::delete));
    }

    Answer create(Call call) {
        Fields request = call.fields();
        FunctionRef ref = FunctionOperations.ref(call);
        LocalFunction function = function(ref);
        if (request.text("AuthType").isEmpty()) {
            throw Violations.of("null at 'authType'", "not be null");
        }
        check(request);
        if (function.urls().containsKey(key(ref))) {
            throw new AwsError(
                    409,
                    "ResourceConflictException",
                    "Failed to create function url config for [functionArn = " + ref.arn()
                            + "]. Error message:  FunctionUrlConfig exists for this Lambda function");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("FunctionUrl", base + functions.ids().letters(32) + "/");
        document.put("FunctionArn", ref.arn());
        document.put("CreationTime", now());
        merge(document, request);
        function.urls().put(key(ref), document);
        return Answer.json(201, document);
    }

    Answer get(Call call) {
        FunctionRef ref = FunctionOperations.ref(call);
        return Answer.json(200, url(function(ref), ref));
    }

    Answer update(Call call) {
        FunctionRef ref = FunctionOperations.ref(call);
        LocalFunction function = function(ref);
        check(call.fields());
        Map<String, Object> document = new LinkedHashMap<>(url(function, ref));
        merge(document, call.fields());
        function.urls().put(key(ref), document);
        return Answer.json(200, document);
    }

    Answer delete(Call call) {
        FunctionRef ref = FunctionOperations.ref(call);
        LocalFunction function = function(ref);
        url(function, ref);
        function.urls().remove(key(ref));
        return Answer.of(204);
    }

    private void merge(Map<String, Object> document, Fields request) {
        for (String name : List.of("AuthType", "Cors", "InvokeMode")) {
            if (request.has(name)) {
                document.put(name, request.members().get(name));
            }
        }
        if (Map.of().equals(document.get("Cors"))) {
            document.remove("Cors");
        }
        document.putIfAbsent("InvokeMode", "BUFFERED");
        document.put("LastModifiedTime", now());
    }

    private static void check(Fields request) {
        Violations violations = new Violations();
        violations.oneOf("authType", request.text("AuthType"), List.of("NONE", "AWS_IAM"));
        Fields cors = request.object("Cors");
        violations.range("cors.maxAge", cors.number("MaxAge"), 0, 86_400);
        cors.texts("AllowMethods")
                .forEach(method -> violations.length("cors.allowMethods.member", Optional.of(method), 6));
        violations.refuse();
        if (request.text("InvokeMode").filter(mode -> !mode.equals("BUFFERED")).isPresent()) {
            throw AwsError.notImitated("the invoke mode RESPONSE_STREAM of function URLs, only BUFFERED");
        }
    }

    private LocalFunction function(FunctionRef ref) {
        LocalFunction function = functions.get(ref);
        boolean known = ref.qualifier()
                .map(qualifier -> function.aliases().containsKey(qualifier))
                .orElse(true);
        if (!known) {
            throw new AwsError(404, "ResourceNotFoundException", "Function does not exist: " + ref.arn());
        }
        return function;
    }

    private static Map<String, Object> url(LocalFunction function, FunctionRef ref) {
        return Optional.ofNullable(function.urls().get(key(ref)))
                .orElseThrow(() ->
                        new AwsError(404, "ResourceNotFoundException", "The resource you requested does not exist."));
    }

    private String now() {
        return DateTimeFormatter.ISO_INSTANT.format(functions.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String key(FunctionRef ref) {
        return ref.qualifier().orElse("");
    }
}
