package dev.lambdamaven.plugin.spec;

import java.util.Map;
import java.util.Optional;

/**
 * Other resources of the account that a function names. Absent means untouched; an empty text, VPC or file system takes away what is
 * there.
 *
 * @param deadLetterTarget ARN of the queue or topic that gets events which failed asynchronously
 * @param kmsKey ARN of the key that encrypts the environment variables
 */
public record Connections(
        Optional<String> deadLetterTarget,
        Optional<String> kmsKey,
        Optional<Vpc> vpc,
        Optional<FileSystem> fileSystem) {

    public static final Connections UNSET =
            new Connections(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Connections over(Connections present) {
        return new Connections(
                deadLetterTarget.or(present::deadLetterTarget),
                kmsKey.or(present::kmsKey),
                vpc.or(present::vpc),
                fileSystem.or(present::fileSystem));
    }

    void putInto(Map<String, String> values) {
        FunctionOptions.put(values, "deadLetterConfig", deadLetterTarget);
        FunctionOptions.put(values, "kmsKeyArn", kmsKey);
        FunctionOptions.put(values, "vpcConfig", vpc.map(Vpc::toString));
        FunctionOptions.put(values, "fileSystemConfig", fileSystem.map(FileSystem::toString));
    }

    void check() {
        deadLetterTarget.ifPresent(arn -> Parameter.DEAD_LETTER_CONFIG.require(
                arn.matches("|arn:aws[a-zA-Z-]*:(sqs|sns):[a-z0-9-]+:\\d{12}:.+"),
                arn,
                "the ARN of an SQS queue or an SNS topic, or none"));
        kmsKey.ifPresent(arn -> Parameter.KMS_KEY_ARN.require(
                arn.matches("|arn:aws[a-zA-Z-]*:kms:[a-z0-9-]+:\\d{12}:(key|alias)/.+"),
                arn,
                "the ARN of a KMS key, or none"));
        vpc.ifPresent(Vpc::check);
        fileSystem.ifPresent(system -> system.check(vpc));
    }
}
