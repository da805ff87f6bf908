package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.List;

/** What Lambda refuses about layers; texts as recorded from AWS where nothing else is said. */
final class LayerChecks {

    /** "Lambda quotas", Lambda developer guide. */
    private static final int MOST = 5;

    private LayerChecks() {}

    static void publish(Fields request) {
        Violations violations = new Violations();
        violations.required("content", request.has("Content"));
        violations.length("description", request.text("Description"), 256);
        violations.length("licenseInfo", request.text("LicenseInfo"), 512);
        List<String> runtimes = request.texts("CompatibleRuntimes");
        if (!Runtimes.known(runtimes)) {
            violations.add("'" + runtimes + "' at 'compatibleRuntimes'", "satisfy enum value set: " + Runtimes.all());
        }
        List<String> architectures = request.texts("CompatibleArchitectures");
        if (!List.of("x86_64", "arm64").containsAll(architectures)) {
            violations.add(
                    "'" + architectures + "' at 'compatibleArchitectures'",
                    "satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64]]");
        }
        violations.refuse();
    }

    /** The form of the ARNs in a function's configuration, which is checked before anything is looked up. */
    static void arns(List<String> arns, Violations violations) {
        if (!arns.stream().allMatch(arn -> arn.matches(LayerRef.VERSION_ARN))) {
            violations.add(
                    "'" + arns + "' at 'layers'",
                    "satisfy constraint: [Member must have length less than or equal to 2048, Member must have length greater than"
                            + " or equal to 1, Member must satisfy regular expression pattern: (" + LayerRef.VERSION_ARN
                            + ")|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+), Member must not be null]");
        }
    }

    static void count(List<String> arns) {
        if (arns.size() > MOST) {
            throw invalid("Cannot reference more than 5 layers.");
        }
    }

    static void region(LayerRef ref, String region) {
        if (!ref.region().equals(region)) {
            throw invalid("Layers are not in the same region as the function. Layers are expected to be in region "
                    + region + ".");
        }
    }

    static AwsError twice(String one, String other) {
        return invalid(
                "Two different versions of the same layer are not allowed to be referenced in the same function. " + one
                        + " and " + other + " are versions of the same layer.");
    }

    /** The name of the user is a guess; this stand-in knows none. */
    static AwsError foreign(String arn) {
        return new AwsError(
                403,
                "AccessDeniedException",
                "User: arn:aws:iam::" + Arns.ACCOUNT
                        + ":user/local is not authorized to perform: lambda:GetLayerVersion on resource: " + arn
                        + " because no resource-based policy allows the lambda:GetLayerVersion action");
    }

    static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw invalid("Layer Version Cannot be less than 1");
        }
        return Integer.parseInt(text);
    }

    /**
     * Counts the function and its layers together.
     *
     * @throws AwsError 400 with AWS's text
     */
    static void size(Code code, List<LayerVersion> layers) {
        long size = code.unzipped()
                + layers.stream()
                        .mapToLong(version -> version.code().unzipped())
                        .sum();
        if (size > CodeStore.LARGEST_CONTENT) {
            throw invalid("Function code combined with layers exceeds the maximum allowed size of "
                    + CodeStore.LARGEST_CONTENT + " bytes. The actual size is " + size + " bytes.");
        }
    }

    /** The two filters of the lists; a version that says nothing matches none, which is a guess. */
    static boolean isFor(Call call, LayerVersion version) {
        Fields described = Fields.of(version.described());
        return call.query("CompatibleRuntime")
                        .map(described.texts("CompatibleRuntimes")::contains)
                        .orElse(true)
                && call.query("CompatibleArchitecture")
                        .map(described.texts("CompatibleArchitectures")::contains)
                        .orElse(true);
    }

    static AwsError invalid(String message) {
        return new AwsError(400, "InvalidParameterValueException", message);
    }
}
