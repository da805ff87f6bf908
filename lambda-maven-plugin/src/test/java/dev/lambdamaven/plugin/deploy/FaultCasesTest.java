package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.fault.RecordedCall;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a deployer must survive, or tell well: the faults of Lambda and IAM that no other test here is about. */
@Timeout(60)
final class FaultCasesTest {

    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final String ROLE = "arn:aws:iam::000000000000:role/given";

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void startAws() throws IOException {
        Delays slowRole = new Delays(MOMENT, MOMENT, Duration.ofMillis(400), MOMENT, MOMENT, MOMENT, MOMENT, false);
        account = new TestAccount(folder, slowRole);
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void aRoleThatIsNotYetAssumableIsWaitedFor() {
        assertThat(deploy(TestAccount.items(512)).failed()).isEmpty();
        assertThat(statuses("CreateFunction")).startsWith(400).endsWith(201).hasSizeGreaterThan(1);
    }

    @Test
    void aRoleThatIsMissingIsToldBeforeAnythingIsDone() {
        LambdaException failure = refusal(with(ROLE));

        assertThat(failure.problem()).isEqualTo("<role> is " + ROLE + ", must be a role that exists.");
        assertThat(account.aws().journal().operations()).noneMatch(name -> name.startsWith("Create"));
        assertThat(refusal(with("arn:aws:iam::111111111111:role/theirs")).problem())
                .endsWith("must be a role of account 000000000000, which the function is in.");
    }

    @Test
    void aRoleThatTrustsSomebodyElseIsToldWithTheCommandThatMendsIt() throws Exception {
        deploy(TestAccount.items(512));
        account.aws().journal().clear();
        DeploymentSpec other = named("other", Optional.of("arn:aws:iam::000000000000:role/items-role"));
        account.aws().faults().set(List.of("GetRole: deny"));

        assertThat(deploy(other).failed()).as("whoever may not look goes on").isEmpty();
        account.aws().faults().clear();
        iam("Action=UpdateAssumeRolePolicy&RoleName=items-role&PolicyDocument=%7B%22Statement%22%3A%5B%5D%7D");
        LambdaException failure = refusal(named("third", other.function().role()));
        assertThat(failure.problem()).endsWith("items-role: its trust policy does not let lambda.amazonaws.com.");
        assertThat(failure.advice()).contains("aws iam update-assume-role-policy --role-name items-role ");
    }

    @Test
    void aDeniedPassRoleIsSentOnceAndNamesTheAction() {
        account.aws().faults().set(List.of("PassRole: deny"));

        Deployment deployment = deploy(TestAccount.items(512));

        assertThat(deployment.failed().orElseThrow().reason().getMessage())
                .contains(
                        "is not authorized to perform: iam:PassRole on resource: arn:aws:iam::000000000000:role/items-role");
        assertThat(statuses("CreateFunction")).containsExactly(403);
    }

    @Test
    void anUpdateThatFailsLeavesTheOldCodeServingAndIsSentAgainNextTime() throws Exception {
        Deployment first = deploy(TestAccount.items(512));
        account.aws().faults().set(List.of("UpdateFunctionConfiguration: fails EniLimitExceeded"));

        Deployment failed = deploy(TestAccount.items(1024));

        assertThat(failed.failed().orElseThrow().reason().getMessage())
                .contains("Lambda could not settle function items.", "(EniLimitExceeded)");
        assertThat(failed.version()).isEqualTo("1");
        assertThat(TestAccount.answer(first)).isEqualTo("512");
        assertThat(deploy(TestAccount.items(1024)).failed()).isEmpty();
        assertThat(TestAccount.answer(first)).isEqualTo("1024");
    }

    @Test
    void aFunctionThatNeverBecameActiveIsToldWithTheWayOut() {
        account.aws().faults().set(List.of("CreateFunction: fails InvalidRuntime"));

        assertThat(deploy(TestAccount.items(512))
                        .failed()
                        .orElseThrow()
                        .reason()
                        .getMessage())
                .contains("(InvalidRuntime)");
        assertThat(deploy(TestAccount.items(1024))
                        .failed()
                        .orElseThrow()
                        .reason()
                        .getMessage())
                .contains("Function items never became active, and takes no update.", "mvn lambda:undeploy");
    }

    @Test
    void credentialsThatExpireOnTheWayStopItAndTheNextRunGoesOn() {
        account.aws().faults().set(List.of("PublishVersion: expired"));

        Deployment stopped = deploy(TestAccount.items(512));

        assertThat(stopped.failed().orElseThrow().step()).startsWith("version     + ");
        assertThat(stopped.failed().orElseThrow().reason().problem()).isEqualTo("AWS does not accept the credentials.");
        assertThat(statuses("PublishVersion")).containsExactly(403);
        account.aws().faults().clear();
        assertThat(deploy(TestAccount.items(512)).failed()).isEmpty();
        assertThat(statuses("CreateFunction"))
                .filteredOn(status -> status == 201)
                .hasSize(1);
    }

    /** Somebody else's call. */
    private void iam(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(account.aws().endpoint())
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=other/20260131/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    private Deployment deploy(DeploymentSpec wanted) {
        return deployer().deploy(wanted, account.code());
    }

    private LambdaException refusal(DeploymentSpec wanted) {
        return catchThrowableOfType(LambdaException.class, () -> deployer().deploy(wanted, account.code()));
    }

    private Deployer deployer() {
        AwsTarget target = AwsTarget.local(account.aws().endpoint(), "eu-west-1");
        return new Deployer(target, InstantSource.system(), account.log()::add);
    }

    private List<Integer> statuses(String operation) {
        return account.aws().journal().calls().stream()
                .filter(call -> call.operation().equals(operation))
                .map(RecordedCall::status)
                .toList();
    }

    private static DeploymentSpec with(String role) {
        return named("items", Optional.of(role));
    }

    private static DeploymentSpec named(String name, Optional<String> role) {
        FunctionSpec function = new FunctionSpec(
                name,
                TestAccount.handler(),
                JavaRuntime.JAVA21,
                Architecture.X86_64,
                512,
                Duration.ofSeconds(15),
                role,
                Map.of());
        return new DeploymentSpec(function, "live", Optional.empty(), false);
    }
}
