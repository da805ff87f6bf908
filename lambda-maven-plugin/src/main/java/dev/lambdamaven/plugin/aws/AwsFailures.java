package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Puts what the SDK throws into words that help: the SDK's own run to 1,500 characters. */
public final class AwsFailures {

    private static final Set<String> BAD_CREDENTIALS =
            Set.of("ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId", "UnrecognizedClientException");

    private AwsFailures() {}

    /** The explanation of a failure; one that explains itself already is returned as it is. */
    public static LambdaException explain(RuntimeException failure, AwsTarget target) {
        if (failure instanceof LambdaException explained) {
            return explained;
        }
        if (failure instanceof AwsServiceException refused && refused.awsErrorDetails() != null) {
            String says = Absent.orEmpty(refused.awsErrorDetails().errorMessage());
            LambdaException explained = refused(refused, refused.awsErrorDetails());
            // Maven prints causes, and this one repeats the secrets.
            return redacted(says).equals(says) ? explained.causedBy(failure) : explained;
        }
        if (failure instanceof ApiCallTimeoutException) {
            return LambdaException.of(
                            "AWS did not do a call within its time, each attempt of it counted.",
                            "Run the goal again: it goes on where it stopped.")
                    .with("seen", Absent.orEmpty(failure.getMessage()))
                    .causedBy(failure);
        }
        if (failure instanceof SdkClientException || failure instanceof UncheckedIOException) {
            return notReached(failure, target).causedBy(failure);
        }
        if (failure instanceof IllegalArgumentException && isOfTheProfiles(failure)) {
            return LambdaException.of(
                            "The AWS config files cannot be used.",
                            "Mend ~/.aws/config or ~/.aws/credentials. Which of them counts, and which profile: aws configure list")
                    .with("seen", Absent.orEmpty(failure.getMessage()))
                    .causedBy(failure);
        }
        throw failure;
    }

    /** The SDK has no exception of its own for a file that it cannot parse, or a profile that is not complete. */
    private static boolean isOfTheProfiles(RuntimeException failure) {
        return Stream.of(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith("software.amazon.awssdk.profiles.")
                        || name.startsWith("software.amazon.awssdk.auth.credentials.internal.Profile"));
    }

    private static LambdaException refused(AwsServiceException failure, AwsErrorDetails details) {
        String code = Absent.orEmpty(details.errorCode());
        String says = code.isEmpty()
                ? "HTTP status " + failure.statusCode() + " and nothing else"
                : "%s (%s, request %s)"
                        .formatted(redacted(Absent.orEmpty(details.errorMessage())), code, failure.requestId());
        if (BAD_CREDENTIALS.contains(code)) {
            return LambdaException.of("AWS does not accept the credentials.", credentialsAdvice())
                    .with("AWS says", says);
        }
        String service = Absent.orEmpty(details.serviceName());
        if (service.equals("Sts") && code.startsWith("AccessDenied")) {
            return LambdaException.of("The role of the credentials cannot be assumed.", credentialsAdvice())
                    .with("AWS says", says);
        }
        return LambdaException.of(
                        "AWS refused a call of the deployment.",
                        code.startsWith("AccessDenied")
                                ? "Allow the action above to whoever deploys, or deploy with another profile:"
                                        + " -Dlambda.profile=…"
                                : "Run the goal again when the cause is mended: it goes on where it stopped.")
                .with("service", service)
                .with("AWS says", says);
    }

    private static LambdaException notReached(RuntimeException failure, AwsTarget target) {
        String text = messages(failure);
        if (text.contains("Unable to load credentials") || text.contains("contained no credentials")) {
            return withoutCredentials(target);
        }
        Optional<LambdaException> login = login(failure, text, target);
        if (login.isPresent()) {
            return login.get();
        }
        if (!(root(failure) instanceof IOException)) {
            return LambdaException.of(
                            "AWS's answer could not be used.", "Run the goal again with -e and read the cause.")
                    .with("seen", Absent.orEmpty(failure.getMessage()));
        }
        String where = target.endpoint().map(uri -> uri + " (<endpoint>)").orElse("AWS");
        Parameter suspect = target.endpoint().isPresent() ? Parameter.ENDPOINT : Parameter.REGION;
        return LambdaException.of(
                        where + " cannot be reached.", "Is it running, and is the network up?\n" + suspect.howToSet())
                .with("seen", Absent.orEmpty(root(failure).getMessage()));
    }

    /** What is wrong with a way to credentials that was begun. */
    private static Optional<LambdaException> login(RuntimeException failure, String text, AwsTarget target) {
        if (text.replace('\\', '/').contains("/sso/cache/") || (text.contains("SSO") && text.contains("login"))) {
            return Optional.of(LambdaException.of(
                            "The SSO session of the AWS profile has ended, or was never begun.",
                            "Log in: aws sso login"
                                    + target.profile()
                                            .map(name -> " --profile " + name)
                                            .orElse(""))
                    .with("seen", Absent.orEmpty(failure.getMessage())));
        }
        if (root(failure) instanceof NoSuchFileException missing && text.contains(missing.getFile())) {
            return Optional.of(LambdaException.of(
                            "The credentials name a file that is not there.",
                            "Of web identity it is AWS_WEB_IDENTITY_TOKEN_FILE, or web_identity_token_file of the profile.")
                    .with("file", missing.getFile()));
        }
        return Optional.empty();
    }

    private static LambdaException withoutCredentials(AwsTarget target) {
        return target.profile()
                .map(name -> Parameter.PROFILE.refuse(name, "a profile of the AWS config files that has credentials"))
                .orElseGet(() -> LambdaException.of("No AWS credentials were found.", credentialsAdvice())
                        .with(
                                "looked at",
                                "AWS_ACCESS_KEY_ID, web identity, the AWS profile, container and instance roles"));
    }

    private static String credentialsAdvice() {
        return "Log in with 'aws sso login', set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,\n"
                + "or choose a profile: -Dlambda.profile=default";
    }

    /** Lambda's answer to an oversized environment repeats every value. */
    private static String redacted(String message) {
        return message.replaceAll("(?s)String measured: .*", "String measured: ***");
    }

    private static String messages(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            text.append(one.getMessage()).append('\n');
        }
        return text.toString();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
