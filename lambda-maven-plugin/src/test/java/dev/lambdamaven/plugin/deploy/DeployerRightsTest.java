package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.fault.RecordedCall;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.DeployerPolicy;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The calls of a whole life need exactly the actions that the printed policy allows. */
@Timeout(60)
final class DeployerRightsTest {

    private static final Account ACCOUNT = new Account("000000000000", "eu-west-1", "aws");

    @TempDir
    private Path folder;

    private TestAccount account;
    private DeployerLife life;
    private MoodyPackages packages;
    private int deployed;
    private int operated;

    @BeforeEach
    void startAws() throws Exception {
        account = new TestAccount(folder, Delays.brief());
        life = new DeployerLife(account);
        packages = new MoodyPackages(folder);
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void ofAPlainConfiguration() throws Exception {
        DeploymentSpec plain = EverythingSet.plain(512, MoodyFunction.GOOD);
        DeploymentPackage code = packages.code("one");

        live(
                plain,
                EverythingSet.plain(1024, MoodyFunction.GOOD),
                EverythingSet.plain(512, MoodyFunction.BROKEN),
                code);

        isAllowed(DeployerPolicy.of(ACCOUNT, plain, code), Map.of());
    }

    @Test
    void ofAConfigurationWithEverythingSet() throws Exception {
        account.gateway("POST", "/v2/domainnames", "{\"domainName\":\"api.example.com\"}");
        EverythingSet all = new EverythingSet(signing(), account.publishLayer("tracing", "java21", "x86_64"));
        DeploymentPackage large = packages.large("one");
        account.aws().faults().set(List.of("CompleteMultipartUpload: deny on 1"));
        assertThat(life.deploy(all.spec(512, MoodyFunction.GOOD), large).failed())
                .isPresent();
        account.aws().faults().set(List.of());

        live(
                all.spec(512, MoodyFunction.GOOD),
                all.spec(1024, MoodyFunction.GOOD),
                all.spec(512, MoodyFunction.BROKEN),
                large);

        isAllowed(DeployerPolicy.of(ACCOUNT, all.spec(512, MoodyFunction.GOOD), large), EverythingSet.IMPLIED);
    }

    @Test
    void ofARoleThatIsGiven() throws Exception {
        life.iam("Action=CreateRole&RoleName=given&AssumeRolePolicyDocument="
                + "{%22Statement%22:[{%22Effect%22:%22Allow%22,%22Principal%22:{%22Service%22:%22ec2.amazonaws.com%22},"
                + "%22Action%22:%22sts:AssumeRole%22}]}");
        DeploymentSpec given = EverythingSet.given("arn:aws:iam::000000000000:role/given");
        DeploymentPackage code = packages.code("one");

        assertThatThrownBy(() -> life.deploy(given, code)).hasMessageContaining("Lambda cannot assume the role");

        assertThat(DeployerPolicy.of(ACCOUNT, given, code).actions("Deploy"))
                .containsAll(RightsOfCalls.of(life.calls(), Map.of()))
                .filteredOn(action -> action.startsWith("iam:"))
                .containsExactly("iam:GetRole", "iam:PassRole");
    }

    /** Whoever has one use only gets the statements for it, so each must be enough by itself, and none be spare in all of them. */
    private void isAllowed(DeployerPolicy policy, Map<String, List<String>> connected) {
        List<RecordedCall> calls = life.calls();
        assertThat(policy.actions("")).containsExactlyInAnyOrderElementsOf(RightsOfCalls.of(calls, connected));
        Map<String, List<RecordedCall>> uses = Map.of(
                "Deploy", calls.subList(0, deployed),
                "Operate", calls.subList(deployed, operated),
                "Undeploy", calls.subList(operated, calls.size()));
        uses.forEach(
                (use, made) -> assertThat(policy.actions(use)).as(use).containsAll(RightsOfCalls.of(made, connected)));
    }

    private void live(DeploymentSpec good, DeploymentSpec changed, DeploymentSpec broken, DeploymentPackage code)
            throws Exception {
        life.mustDeploy(good, code);
        interfere();
        life.mustDeploy(good, code);
        life.mustDeploy(good, packages.code("two"));
        life.mustDeploy(changed, packages.code("two"));
        assertThat(life.deploy(changed, packages.code("two")).steps()).isEmpty();
        assertThat(life.deploy(broken, packages.code("two")).failed()).isPresent();
        deployed = life.calls().size();
        life.operate();
        operated = life.calls().size();
        life.undeploy();
        assertThat(account.gateway("GET", "/v2/apis", "")).contains("\"items\":[]");
    }

    /** Somebody changes by hand what a deployment then mends, and a removal takes away. */
    private void interfere() {
        String api = account.gateway("GET", "/v2/apis", "").replaceFirst("(?s).*\"apiId\":\"([a-z0-9]+)\".*", "$1");
        account.gateway("PATCH", "/v2/apis/" + api + "/stages/$default", "{\"autoDeploy\":false}");
        account.call("PUT", "/2021-10-31/functions/items/url?Qualifier=live", "{\"AuthType\":\"NONE\"}");
        account.call(
                "POST",
                "/2015-03-31/functions/items/policy?Qualifier=live",
                "{\"StatementId\":\"function-url\",\"Action\":\"lambda:InvokeFunctionUrl\",\"Principal\":\"*\","
                        + "\"FunctionUrlAuthType\":\"NONE\"}");
        account.call(
                "POST",
                "/2015-03-31/functions/items/policy?Qualifier=live",
                "{\"StatementId\":\"apigw-gone\",\"Action\":\"lambda:InvokeFunction\","
                        + "\"Principal\":\"apigateway.amazonaws.com\","
                        + "\"SourceArn\":\"arn:aws:execute-api:eu-west-1:000000000000:gone/*/*\"}");
        account.call("DELETE", "/2020-06-30/functions/items/code-signing-config", "");
        life.iam("Action=AttachRolePolicy&RoleName=items-role"
                + "&PolicyArn=arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole");
    }

    private String signing() {
        return account.call(
                        "POST",
                        "/2020-04-22/code-signing-configs/",
                        "{\"AllowedPublishers\":{\"SigningProfileVersionArns\":[\"arn:p\"]}}")
                .replaceFirst("(?s).*\"CodeSigningConfigArn\":\"([^\"]+)\".*", "$1");
    }
}
