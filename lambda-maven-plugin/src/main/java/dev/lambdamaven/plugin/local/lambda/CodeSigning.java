package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Code signing configurations, and which function has which. No zip counts as signed here, since there is no AWS Signer: a configuration
 * that enforces signatures refuses every zip, one that warns takes them all. Texts as recorded (test_code_signing_not_found_excs).
 */
final class CodeSigning {

    private final Functions functions;
    private final Map<String, Map<String, Object>> configurations = new LinkedHashMap<>();

    CodeSigning(Functions functions) {
        this.functions = functions;
    }

    Answer create(Call call) {
        Fields request = call.fields();
        Violations violations = new Violations();
        violations.required("allowedPublishers", request.has("AllowedPublishers"));
        violations.refuse();
        String id = "csc-" + functions.ids().letters(17);
        String arn = Arns.codeSigning(call.region(), id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("CodeSigningConfigId", id);
        json.put("CodeSigningConfigArn", arn);
        json.put("Description", request.text("Description").orElse(""));
        json.put("AllowedPublishers", request.object("AllowedPublishers").members());
        json.put("CodeSigningPolicies", Map.of("UntrustedArtifactOnDeployment", policy(request)));
        json.put("LastModified", ConfigurationJson.lastModified(functions.now()));
        configurations.put(arn, json);
        return Answer.json(201, Map.of("CodeSigningConfig", json));
    }

    Answer put(Call call) {
        Optional<String> arn = call.fields().text("CodeSigningConfigArn");
        Violations violations = new Violations();
        violations.required("codeSigningConfigArn", arn.isPresent());
        violations.refuse();
        expect(arn.orElseThrow());
        LocalFunction function = functions.get(FunctionOperations.ref(call));
        function.sign(arn);
        return Answer.json(200, json(function));
    }

    /** Without members when the function has none. */
    Answer get(Call call) {
        return Answer.json(200, json(functions.get(FunctionOperations.ref(call))));
    }

    Answer delete(Call call) {
        functions.get(FunctionOperations.ref(call)).sign(Optional.empty());
        return Answer.of(204);
    }

    /**
     * Refuses a configuration that is not there.
     *
     * @throws AwsError 404 with AWS's text
     */
    void expect(String arn) {
        if (!configurations.containsKey(arn)) {
            throw new AwsError(
                    404,
                    "CodeSigningConfigNotFoundException",
                    "The code signing configuration cannot be found. Check that the provided configuration is not deleted: "
                            + arn + ".");
        }
    }

    /**
     * Refuses code that is not signed, where signatures are enforced; the text is a guess.
     *
     * @throws AwsError 400
     */
    void expectSigned(Optional<String> arn, FunctionRef ref) {
        boolean enforced = arn.map(configurations::get)
                .map(Fields::of)
                .flatMap(config -> config.object("CodeSigningPolicies").text("UntrustedArtifactOnDeployment"))
                .filter("Enforce"::equals)
                .isPresent();
        if (enforced) {
            throw new AwsError(
                    400,
                    "CodeVerificationFailedException",
                    "Lambda cannot deploy the function. The function or layer might be signed using a signature that the client is"
                            + " not configured to accept. Check the provided signature for " + ref.arn() + ".");
        }
    }

    private static String policy(Fields request) {
        return request.object("CodeSigningPolicies")
                .text("UntrustedArtifactOnDeployment")
                .orElse("Warn");
    }

    private static Map<String, Object> json(LocalFunction function) {
        return function.codeSigning()
                .<Map<String, Object>>map(arn -> Map.of(
                        "CodeSigningConfigArn",
                        arn,
                        "FunctionName",
                        function.ref().name()))
                .orElse(Map.of());
    }
}
