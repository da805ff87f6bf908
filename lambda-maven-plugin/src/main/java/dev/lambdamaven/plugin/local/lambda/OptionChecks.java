package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.List;
import java.util.Optional;

/** What Lambda checks of the settings that few functions have; texts as recorded from AWS where nothing else is said. */
final class OptionChecks {

    private static final String ARN = "(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()";
    private static final String ACCESS_POINT =
            "arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:access-point/fsap-[a-f0-9]{17}";
    private static final String SNAP_START = "SnapStart";

    private OptionChecks() {}

    /** Each setting by itself, against the service model. */
    static void model(Fields request, Violations violations) {
        violations.oneOf(
                "snapStart.applyOn", request.object(SNAP_START).text("ApplyOn"), List.of("PublishedVersions", "None"));
        violations.range(
                "ephemeralStorage.size", request.object("EphemeralStorage").number("Size"), 512, 10_240);
        violations.oneOf(
                "tracingConfig.mode", request.object("TracingConfig").text("Mode"), List.of("Active", "PassThrough"));
        violations.pattern(
                "deadLetterConfig.targetArn", request.object("DeadLetterConfig").text("TargetArn"), ARN);
        violations.pattern("kMSKeyArn", request.text("KMSKeyArn"), ARN);
        ids(request, "SubnetIds", "subnet-[0-9a-z]*", violations);
        ids(request, "SecurityGroupIds", "sg-[0-9a-zA-Z]*", violations);
        for (Fields system : request.objects("FileSystemConfigs")) {
            violations.pattern("fileSystemConfigs.1.member.arn", system.text("Arn"), ACCESS_POINT);
            violations.pattern(
                    "fileSystemConfigs.1.member.localMountPath", system.text("LocalMountPath"), "/mnt/[a-zA-Z0-9-_.]+");
        }
        logging(request.object("LoggingConfig"), violations);
    }

    private static void logging(Fields logging, Violations violations) {
        violations.oneOf("loggingConfig.logFormat", logging.text("LogFormat"), List.of("JSON", "Text"));
        violations.oneOf(
                "loggingConfig.applicationLogLevel",
                logging.text("ApplicationLogLevel"),
                List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"));
        violations.oneOf(
                "loggingConfig.systemLogLevel", logging.text("SystemLogLevel"), List.of("DEBUG", "INFO", "WARN"));
        violations.length("loggingConfig.logGroup", logging.text("LogGroup"), 512);
        violations.pattern("loggingConfig.logGroup", logging.text("LogGroup"), "[\\.\\-_/#A-Za-z0-9]+");
    }

    private static void ids(Fields request, String name, String pattern, Violations violations) {
        List<String> ids = request.object("VpcConfig").texts(name);
        if (!ids.stream().allMatch(id -> id.matches(pattern))) {
            String member = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            violations.add(
                    "'" + ids + "' at 'vpcConfig." + member + "'",
                    "satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater"
                            + " than or equal to 0, Member must satisfy regular expression pattern: " + pattern + "]");
        }
    }

    /** The settings of a function together, as they would be; the texts are guesses, but for that of a VPC. */
    static void together(Configuration configuration) {
        Fields settings = Fields.of(configuration.members());
        Fields vpc = settings.object("VpcConfig");
        boolean inVpc = !vpc.texts("SubnetIds").isEmpty();
        // From memory of what AWS answers.
        refuse(
                inVpc == vpc.texts("SecurityGroupIds").isEmpty(),
                "SubnetIds and SecurityIds must coexist or be both empty list.");
        List<Fields> systems = settings.objects("FileSystemConfigs");
        refuse(systems.size() > 1, "Cannot reference more than 1 file system.");
        refuse(
                !systems.isEmpty() && !inVpc,
                "Function must be configured to execute in a VPC to reference access point "
                        + systems.stream()
                                .findFirst()
                                .flatMap(system -> system.text("Arn"))
                                .orElse("") + ".");
        if (configuration.startsFromSnapshot()) {
            snapshot(settings, !systems.isEmpty());
        }
        refuse(
                settings.text("Runtime").filter("java8.al2"::equals).isPresent() && configuration.startsFromSnapshot(),
                "java8.al2 is not supported for SnapStart enabled functions.");
    }

    /** "Supported features and limitations" of SnapStart, Lambda developer guide. */
    private static void snapshot(Fields settings, boolean fileSystem) {
        Optional<Integer> storage = settings.object("EphemeralStorage").number("Size");
        refuse(
                storage.filter(size -> size > 512).isPresent(),
                "SnapStart is not supported for functions with ephemeral storage of more than 512 MB.");
        refuse(fileSystem, "SnapStart is not supported for functions with a file system.");
    }

    private static void refuse(boolean when, String message) {
        if (when) {
            throw new AwsError(400, "InvalidParameterValueException", message);
        }
    }
}
