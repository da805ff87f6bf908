package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** CreateFunction, the two updates, and what reads and deletes functions. */
final class FunctionOperations {

    private final Functions functions;
    private final CodeUpload uploads;
    private final Layers layers;
    private final CodeSigning signing;
    private final Predicate<String> roleIsAssumable;
    private final String codeUrl;

    /** What functions may name. */
    record Parts(Layers layers, CodeSigning signing) {}

    /**
     * The operations.
     *
     * @param roleIsAssumable whether Lambda can assume a role by now
     * @param codeUrl where {@code Code.Location} points, without the zip's name
     */
    FunctionOperations(
            Functions functions, CodeUpload uploads, Parts parts, Predicate<String> roleIsAssumable, String codeUrl) {
        this.functions = functions;
        this.uploads = uploads;
        this.layers = parts.layers();
        this.signing = parts.signing();
        this.roleIsAssumable = roleIsAssumable;
        this.codeUrl = codeUrl;
    }

    Answer create(Call call) {
        CodeUpload.expectSize(call, "CreateFunction");
        Fields request = call.fields();
        FunctionChecks.create(request);
        FunctionRef ref = FunctionRef.of(request.text("FunctionName").orElse(""), Optional.empty(), call.region());
        if (functions.find(ref).isPresent()) {
            throw new AwsError(409, "ResourceConflictException", "Function already exist: " + ref.name());
        }
        List<LayerVersion> used = layers.resolve(request.texts("Layers"), ref.region());
        Configuration configuration = Configuration.created(ref.name(), request).withLayers(used);
        expectAssumable(configuration);
        Version.Content content =
                new Version.Content(configuration, uploads.store(request.object("Code"), call.region()), used);
        LocalFunction function = new LocalFunction(ref, functions.created(content));
        request.text("CodeSigningConfigArn").ifPresent(signing::expect);
        function.sign(request.text("CodeSigningConfigArn"));
        signing.expectSigned(function.codeSigning(), ref);
        function.tags().putAll(request.object("Tags").texts());
        functions.add(function);
        return published(function, request, 201);
    }

    Answer get(Call call) {
        FunctionRef ref = ref(call);
        LocalFunction function = functions.get(ref);
        Version version = function.version(ref.qualifier());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Configuration", ConfigurationJson.of(ref, version));
        answer.put(
                "Code",
                Map.of(
                        "RepositoryType",
                        "S3",
                        "Location",
                        codeUrl + version.content().code().locationName()));
        if (function.concurrency().reserved().isPresent()) {
            answer.put("Concurrency", ReservedConcurrency.json(function));
        }
        if (!function.tags().isEmpty()) {
            answer.put("Tags", function.tags());
        }
        return Answer.json(200, answer);
    }

    Answer getConfiguration(Call call) {
        FunctionRef ref = ref(call);
        return Answer.json(200, ConfigurationJson.of(ref, functions.get(ref).version(ref.qualifier())));
    }

    Answer updateCode(Call call) {
        CodeUpload.expectSize(call, "UpdateFunctionCode");
        Fields request = call.fields();
        FunctionChecks.code(request);
        LocalFunction function = functions.get(ref(call));
        function.expectIdle();
        function.expectRevision(request.text("RevisionId"));
        signing.expectSigned(function.codeSigning(), function.ref());
        Version.Content old = function.latest().content();
        Configuration configuration = old.configuration().withArchitectures(request);
        Version.Content content =
                new Version.Content(configuration, uploads.store(request, call.region()), old.layers());
        if (request.flag("DryRun").orElse(false)) {
            Version unchanged = function.latest();
            return Answer.json(
                    200,
                    ConfigurationJson.of(
                            function.ref(),
                            new Version(unchanged.number(), content, unchanged.stamp(), unchanged.phase())));
        }
        function.replaceLatest(functions.updated(content));
        return published(function, request, 200);
    }

    Answer updateConfiguration(Call call) {
        Fields request = call.fields();
        FunctionChecks.update(request);
        LocalFunction function = functions.get(ref(call));
        function.expectIdle();
        function.expectRevision(request.text("RevisionId"));
        Version.Content old = function.latest().content();
        List<LayerVersion> used =
                request.has("Layers") ? layers.resolve(request.texts("Layers"), call.region()) : old.layers();
        Configuration configuration = old.configuration().updated(request).withLayers(used);
        expectAssumable(configuration);
        function.replaceLatest(functions.updated(new Version.Content(configuration, old.code(), used)));
        return Answer.json(200, ConfigurationJson.of(function.ref(), function.latest()));
    }

    Answer list(Call call) {
        List<Map<String, Object>> all = functions.in(call.region()).stream()
                .map(function -> ConfigurationJson.listed(function.ref(), function.latest()))
                .toList();
        return Markers.page(call, "Functions", all);
    }

    /** Deletes the function with everything, or one published version. True when the function itself is gone. */
    boolean delete(FunctionRef ref) {
        LocalFunction function = functions.get(ref);
        if (ref.qualifier().isEmpty()) {
            functions.remove(function);
            return true;
        }
        String number = ref.qualifier().get();
        if (number.equals(Version.LATEST)) {
            throw new AwsError(
                    400,
                    "InvalidParameterValueException",
                    "$LATEST version cannot be deleted without deleting the function.");
        }
        Aliases.expectUnused(function, number);
        function.concurrency().remove(number);
        // Deleting a version that is not there succeeds (recorded: test_delete_on_nonexisting_version).
        function.published(number).ifPresent(version -> {
            function.versions().remove(Integer.valueOf(number));
            deleteUnused(function, version.content().code());
        });
        return false;
    }

    private void deleteUnused(LocalFunction function, Code code) {
        boolean used = Stream.concat(Stream.of(function.latest()), function.versions().values().stream())
                .anyMatch(version -> version.content().code().equals(code));
        if (!used) {
            uploads.store().delete(code);
        }
    }

    static FunctionRef ref(Call call) {
        return FunctionRef.of(call.path("FunctionName"), call.query("Qualifier"), call.region());
    }

    private Answer published(LocalFunction function, Fields request, int status) {
        if (!request.flag("Publish").orElse(false)) {
            return Answer.json(status, ConfigurationJson.of(function.ref(), function.latest()));
        }
        Version version = functions.publish(function, Optional.empty());
        FunctionRef ref =
                new FunctionRef(function.ref().region(), function.ref().name(), Optional.of(version.number()));
        return Answer.json(status, ConfigurationJson.of(ref, version));
    }

    private void expectAssumable(Configuration configuration) {
        if (!roleIsAssumable.test(configuration.role())) {
            throw new AwsError(
                    400,
                    "InvalidParameterValueException",
                    "The role defined for the function cannot be assumed by Lambda.");
        }
    }
}
