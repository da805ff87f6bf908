package dev.lambdamaven.plugin.spec;

import dev.lambdamaven.plugin.LambdaException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where AWS is, and who asks.
 *
 * @param region such as {@code eu-west-1}; when absent the AWS region chain decides
 * @param profile a profile of the shared AWS config files; when absent the default credential chain decides
 * @param endpoint sends every AWS call there instead, for a local AWS
 * @param localKey a made-up access key id for a local AWS that this build started itself
 * @param expectedAccount the only account in which anything is done; when absent the one of the credentials
 */
public record AwsTarget(
        Optional<String> region,
        Optional<String> profile,
        Optional<URI> endpoint,
        Optional<String> localKey,
        Optional<String> expectedAccount) {

    /** Loopback (RFC 6890): a name like {@code 127.example.com} may be anybody's. */
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|\\[::1]|127(\\.\\d{1,3}){3}");

    public AwsTarget {
        region.ifPresent(name ->
                Parameter.REGION.require(name.matches("[a-z]{2,}(-[a-z0-9]+)+"), name, "the name of an AWS region"));
        endpoint.filter(uri -> uri.getRawUserInfo() != null).ifPresent(uri -> {
            throw LambdaException.of(
                    "<endpoint> holds a user or a password, which would be printed.", Parameter.ENDPOINT.howToSet());
        });
        endpoint.ifPresent(uri -> Parameter.ENDPOINT.require(
                uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())),
                uri,
                "an http or https URL"));
        expectedAccount.ifPresent(
                id -> Parameter.EXPECTED_ACCOUNT.require(id.matches("\\d{12}"), id, "the 12 digits of an AWS account"));
    }

    /** In whatever account the credentials are of. */
    public AwsTarget(
            Optional<String> region, Optional<String> profile, Optional<URI> endpoint, Optional<String> localKey) {
        this(region, profile, endpoint, localKey, Optional.empty());
    }

    /** The same in one account only. */
    public AwsTarget in(Optional<String> account) {
        return new AwsTarget(region, profile, endpoint, localKey, account);
    }

    /** Whether every call goes to something on this machine. */
    public boolean isOnThisMachine() {
        return endpoint.map(URI::getHost)
                .filter(host -> THIS_MACHINE.matcher(host).matches())
                .isPresent();
    }

    /** Whether no call needs TLS. */
    public boolean isPlainHttp() {
        return endpoint.map(URI::getScheme).filter("http"::equals).isPresent();
    }

    /** The local AWS of this build: no account, no credentials, no network. */
    public static AwsTarget local(URI endpoint, String region) {
        return new AwsTarget(Optional.of(region), Optional.empty(), Optional.of(endpoint), Optional.of("local"));
    }
}
