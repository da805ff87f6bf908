package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.fault.RecordedCall;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Credentials that STS gives out: whose they are, and when they are good. */
@Timeout(60)
class SessionsTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/deployer";
    private static final String BY_CALL =
            "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"000000000000\"},\"Action\":\"sts:AssumeRole\"}}";
    private static final String BY_TOKEN = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"arn:aws:iam::000000000000:oidc-provider/ci.example\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\"}}";

    @TempDir
    Path folder;

    private LocalAws aws;
    private Account account;

    @BeforeEach
    void start() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
    }

    @AfterEach
    void stop() {
        account.close();
        aws.close();
    }

    @Test
    void aSessionIsSeenAsTheCaller() {
        role(BY_CALL);
        AssumeRoleResponse assumed =
                account.sts.assumeRole(assume -> assume.roleArn(ROLE).roleSessionName("release"));

        assertThat(account.sts
                        .getCallerIdentity(get -> get.overrideConfiguration(
                                by(assumed.credentials(), assumed.credentials().sessionToken())))
                        .arn())
                .isEqualTo("arn:aws:sts::000000000000:assumed-role/deployer/release");
        assertThat(aws.journal().calls())
                .last()
                .extracting(RecordedCall::accessKey)
                .isEqualTo(assumed.credentials().accessKeyId());
        assertThat(Failures.of(() -> account.lambda.listFunctions(
                        list -> list.overrideConfiguration(by(assumed.credentials(), "another token")))))
                .isEqualTo("403 UnrecognizedClientException The security token included in the request is invalid.");
    }

    @Test
    void aRoleThatDoesNotTrustTheCallerIsNotAssumed() {
        role(BY_TOKEN);

        assertThat(Failures.of(() ->
                        account.sts.assumeRole(assume -> assume.roleArn(ROLE).roleSessionName("s"))))
                .isEqualTo("403 AccessDenied User: arn:aws:iam::000000000000:user/local is not authorized to perform:"
                        + " sts:AssumeRole on resource: " + ROLE);
        account.iam.updateAssumeRolePolicy(update -> update.roleName("deployer").policyDocument(BY_CALL));
        assertThat(account.sts
                        .assumeRole(assume -> assume.roleArn(ROLE).roleSessionName("s"))
                        .credentials())
                .isNotNull();
    }

    @Test
    void aTokenOfTheTrustedIssuerIsEnough() {
        role(BY_TOKEN);
        long now = Instant.now().getEpochSecond();

        assertThat(token(now + 60)).contains("assumed-role/deployer/ci");
        assertThat(Failures.of(() -> token(now - 60)))
                .startsWith("400 ExpiredTokenException Token expired: current date/time");
        assertThat(Failures.of(() -> assume("no token"))).startsWith("400 InvalidIdentityToken ");
    }

    @Test
    void aRoleTakesAwsPoliciesThatExistAndIsDeletedWithoutThem() {
        role(BY_CALL);
        String basic = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
        account.iam.attachRolePolicy(attach -> attach.roleName("deployer").policyArn(basic));

        assertThat(account.iam.getPolicy(get -> get.policyArn(basic)).policy().policyName())
                .isEqualTo("AWSLambdaBasicExecutionRole");
        assertThat(Failures.of(() -> account.iam.attachRolePolicy(
                        attach -> attach.roleName("deployer").policyArn(basic + "2"))))
                .isEqualTo("404 NoSuchEntity Policy " + basic + "2 does not exist or is not attachable.");
        assertThat(Failures.of(() -> account.iam.deleteRole(delete -> delete.roleName("deployer"))))
                .isEqualTo("409 DeleteConflict Cannot delete entity, must detach all policies first.");
        account.iam.detachRolePolicy(detach -> detach.roleName("deployer").policyArn(basic));
        account.iam.deleteRole(delete -> delete.roleName("deployer"));
    }

    private void role(String trust) {
        account.iam.createRole(create -> create.roleName("deployer").assumeRolePolicyDocument(trust));
    }

    private String token(long expires) {
        String claims = "{\"iss\":\"https://ci.example\",\"sub\":\"job\",\"exp\":" + expires + "}";
        return assume(
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".e30");
    }

    private String assume(String token) {
        return account.sts
                .assumeRoleWithWebIdentity(
                        assume -> assume.roleArn(ROLE).roleSessionName("ci").webIdentityToken(token))
                .assumedRoleUser()
                .arn();
    }

    private static AwsRequestOverrideConfiguration by(Credentials credentials, String token) {
        return AwsRequestOverrideConfiguration.builder()
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsSessionCredentials.create(credentials.accessKeyId(), credentials.secretAccessKey(), token)))
                .build();
    }
}
