package dev.lambdamaven.plugin.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.LocalAws;
import dev.lambdamaven.plugin.local.LocalAwsSettings;
import dev.lambdamaven.plugin.local.fault.RecordedCall;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;

/** Each kind of credentials that a deployment may be given, by the profiles of a config file; the local STS is the judge. */
@Timeout(60)
final class CredentialsTest {

    private static final String TRUST =
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"000000000000\"},"
                    + "\"Action\":\"sts:AssumeRole\"},{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"*\"},"
                    + "\"Action\":\"sts:AssumeRoleWithWebIdentity\"}]}";

    private static final String PROFILES = """
            [profile keys]
            aws_access_key_id = AKIAKEYS
            aws_secret_access_key = secret
            [profile assuming]
            role_arn = arn:aws:iam::000000000000:role/deployer
            source_profile = keys
            [profile forbidden]
            role_arn = arn:aws:iam::000000000000:role/other
            source_profile = keys
            [profile token]
            role_arn = arn:aws:iam::000000000000:role/deployer
            web_identity_token_file = %s
            [profile tokenless]
            role_arn = arn:aws:iam::000000000000:role/deployer
            web_identity_token_file = %s.absent
            [profile sso]
            sso_start_url = https://example.awsapps.com/start
            sso_region = eu-west-1
            sso_account_id = 123456789012
            sso_role_name = deployer
            [profile half]
            aws_access_key_id = AKIAHALF
            """;

    @TempDir
    private Path folder;

    private LocalAws aws;
    private Map<String, Optional<String>> before = Map.of();

    @BeforeEach
    void writeProfiles() throws IOException {
        aws = LocalAws.start(new LocalAwsSettings(0, folder.resolve("local"), Delays.brief(), line -> {}));
        Path token = folder.resolve("token");
        Files.writeString(token, "e30." + base64("{\"iss\":\"https://ci.example\",\"sub\":\"job\"}") + ".e30");
        Path config = folder.resolve("config");
        Files.writeString(config, PROFILES.formatted(token, token));
        Map<String, String> properties = Map.of(
                "aws.configFile", config.toString(),
                "aws.endpointUrl", aws.endpoint().toString(),
                "aws.region", "eu-west-1");
        before = properties.keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> Optional.ofNullable(System.getProperty(name))));
        properties.forEach(System::setProperty);
        try (AwsClients clients = AwsClients.open(profile("keys"));
                IamClient iam = clients.iam()) {
            iam.createRole(create -> create.roleName("deployer").assumeRolePolicyDocument(TRUST));
        }
        aws.journal().clear();
    }

    @AfterEach
    void restore() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(old -> System.setProperty(name, old), () -> System.clearProperty(name)));
        aws.close();
    }

    @Test
    void aProfileThatAssumesARole() {
        assertThat(caller("assuming")).startsWith("arn:aws:sts::000000000000:assumed-role/deployer/");
        assertThat(aws.journal().calls())
                .extracting(RecordedCall::operation)
                .containsExactly("AssumeRole", "GetCallerIdentity");
        assertThat(aws.journal().calls().get(0).accessKey()).isEqualTo("AKIAKEYS");
        assertThat(aws.journal().calls().get(1).accessKey()).startsWith("ASIA");
    }

    @Test
    void aTokenOfAnIdentityProvider() {
        assertThat(caller("token")).startsWith("arn:aws:sts::000000000000:assumed-role/deployer/");
        assertThat(aws.journal().operations()).containsExactly("AssumeRoleWithWebIdentity", "GetCallerIdentity");
    }

    @Test
    void saysInFewLinesWhatIsWrongWithThem() {
        assertThat(failure("forbidden"))
                .startsWith("The role of the credentials cannot be assumed.\n")
                .contains(
                        "not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::000000000000:role/other");
        assertThat(failure("tokenless")).contains("token.absent").doesNotContain("bug");
        assertThat(failure("sso"))
                .startsWith("The SSO session of the AWS profile has ended, or was never begun.\n")
                .endsWith("Log in: aws sso login --profile sso");
        aws.faults().set(List.of("GetCallerIdentity: expired"));
        assertThat(failure("keys"))
                .startsWith("AWS does not accept the credentials.\n")
                .contains("The security token included in the request is expired");
        assertThat(aws.journal().operations())
                .filteredOn("GetCallerIdentity"::equals)
                .hasSize(1);
    }

    @Test
    void saysThatAConfigFileIsWrong() throws IOException {
        String wrong = "The AWS config files cannot be used.\n";
        assertThat(failure("half")).startsWith(wrong).contains("aws_secret_access_key", "'half'");
        System.setProperty(
                "aws.configFile",
                Files.writeString(folder.resolve("torn"), "[profile keys\n").toString());
        assertThat(failure("keys")).startsWith(wrong).contains("must end with ']' on line 1");
    }

    @Test
    void refusesAnotherAccountBeforeAnythingIsRead() {
        LambdaException failure = catchThrowableOfType(
                LambdaException.class, () -> AwsClients.open(profile("keys").in(Optional.of("123456789012"))));

        assertThat(failure.problem())
                .isEqualTo("The credentials are of account 000000000000, and <expectedAccount> is 123456789012.");
        assertThat(failure.advice()).contains("-Dlambda.expectedAccount=");
        assertThat(aws.journal().operations()).containsExactly("GetCallerIdentity");
        AwsClients.open(profile("keys").in(Optional.of("000000000000"))).close();
    }

    @Test
    void noneAreNeededOnThisMachine() {
        AwsTarget here = new AwsTarget(
                Optional.of("eu-west-1"), Optional.empty(), Optional.of(aws.endpoint()), Optional.empty());
        try (AwsClients clients = AwsClients.open(here)) {
            clients.caller();
        }
        assertThat(aws.journal().calls()).extracting(RecordedCall::accessKey).containsExactly("local");
    }

    @Test
    void seesAnEndpointThatNoParameterNames() {
        try (AwsClients clients = AwsClients.open(profile("keys"))) {
            assertThat(clients.redirected()).contains(aws.endpoint());
        }
    }

    private static String caller(String profile) {
        try (AwsClients clients = AwsClients.open(profile(profile))) {
            return clients.caller().arn();
        }
    }

    private static String failure(String profile) {
        AwsTarget target = profile(profile);
        try (AwsClients clients = AwsClients.open(target)) {
            clients.caller();
            throw new AssertionError("AWS answered");
        } catch (RuntimeException failure) {
            return Absent.orEmpty(AwsFailures.explain(failure, target).getMessage())
                    .strip();
        }
    }

    private static AwsTarget profile(String name) {
        return new AwsTarget(Optional.of("eu-west-1"), Optional.of(name), Optional.empty(), Optional.empty());
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
