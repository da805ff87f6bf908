package dev.lambdamaven.plugin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.HttpSpec;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Management;
import dev.lambdamaven.plugin.spec.Setting;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The policy as it is printed. Whether it is enough, and no more, is seen in the life of a deployment. */
final class DeployerPolicyTest {

    private static final String FUNCTION =
            "[\"arn:aws:lambda:eu-west-1:123456789012:function:items\",\"arn:aws:lambda:eu-west-1:123456789012:function:items:*\"]";

    @Test
    void namesThePlainStartersOwnResources() throws Exception {
        String json = json(Fixtures.ITEMS);

        assertThat(json)
                .startsWith(
                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"DeployFunction\",\"Effect\":\"Allow\",\"Action\":["
                                + "\"lambda:AddPermission\",\"lambda:CreateAlias\",\"lambda:CreateFunction\",")
                .contains("\"lambda:UpdateFunctionConfiguration\"],\"Resource\":" + FUNCTION + "}")
                .contains("{\"Sid\":\"DeployPassRole\",\"Effect\":\"Allow\",\"Action\":[\"iam:PassRole\"],"
                        + "\"Resource\":\"arn:aws:iam::123456789012:role/items-role\","
                        + "\"Condition\":{\"StringEquals\":{\"iam:PassedToService\":\"lambda.amazonaws.com\"}}}")
                .contains(
                        "{\"Sid\":\"DeployHttpApi\",\"Effect\":\"Allow\",\"Action\":[\"apigateway:POST\"],"
                                + "\"Resource\":[\"arn:aws:apigateway:eu-west-1::/apis/*\",\"arn:aws:apigateway:eu-west-1::/apis\"]}")
                .contains("\"arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/items:*\"");
        assertThat(json.length()).isLessThan(DeployerPolicy.LONGEST_MANAGED_POLICY);
    }

    @Test
    void asksForNothingThatThePlainStarterDoesNotSet() throws Exception {
        assertThat(json(Fixtures.ITEMS))
                .doesNotContain(
                        "s3:",
                        "kms:",
                        "ec2:",
                        "elasticfilesystem:",
                        "FunctionUrl",
                        "Concurrency",
                        "CodeSigning",
                        "logs:PutRetentionPolicy",
                        "LogDelivery",
                        "PublishLayerVersion");
    }

    @Test
    void makesNoRoleWhenOneIsGivenAndNoApiWithoutOne() throws Exception {
        String role = "arn:aws:iam::123456789012:role/team/items";
        DeploymentSpec given = new DeploymentSpec(
                Fixtures.function(512, Map.of(), Optional.of(role)), "live", Optional.empty(), false);
        HttpSpec url = new HttpSpec(
                false,
                Setting.unset(),
                Optional.empty(),
                Setting.unset(),
                Setting.unset(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("NONE"));

        assertThat(DeployerPolicy.of(Fixtures.ACCOUNT, given.with(url), Fixtures.ZIP)
                        .actions(""))
                .filteredOn(action -> action.startsWith("iam:") || action.startsWith("apigateway:"))
                .containsExactly("apigateway:GET", "iam:GetRole", "iam:PassRole");
        assertThat(json(given))
                .contains(
                        "\"Action\":[\"iam:PassRole\"],\"Resource\":\"" + role + "\"",
                        "\"Action\":[\"iam:GetRole\"],\"Resource\":\"" + role + "\"");
    }

    @Test
    void deletesTheLogGroupThatIsNamedBesideLambdasOwn() throws Exception {
        Logging named = new Logging(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("shared"));
        FunctionOptions options = new FunctionOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), named, Connections.UNSET);
        DeploymentSpec spec = new DeploymentSpec(
                Fixtures.function(512, Map.of(), Optional.empty()).with(options, Management.UNSET),
                "live",
                Optional.empty(),
                false);
        String group = "\"arn:aws:logs:eu-west-1:123456789012:log-group:";

        assertThat(json(spec))
                .contains("\"Sid\":\"UndeployLogGroup\",\"Effect\":\"Allow\",\"Action\":[\"logs:DeleteLogGroup\","
                        + "\"logs:ListTagsForResource\",\"logs:TagResource\"],\"Resource\":["
                        + String.join(
                                ",",
                                group + "/aws/lambda/items\"",
                                group + "/aws/lambda/items:*\"",
                                group + "shared\"",
                                group + "shared:*\"")
                        + "]");
    }

    private static String json(DeploymentSpec wanted) throws Exception {
        return JSON.std.asString(
                DeployerPolicy.of(Fixtures.ACCOUNT, wanted, Fixtures.ZIP).members());
    }
}
