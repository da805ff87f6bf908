package dev.lambdamaven.plugin.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.ManualClock;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IamServiceTest {

    private static final String ARN = "arn:aws:iam::000000000000:role/items";
    private static final String TRUST = """
            {"Statement":{"Effect":"Allow","Principal":{"Service":["lambda.amazonaws.com"]},"Action":"sts:AssumeRole"}}""";

    private final ManualClock clock = new ManualClock();
    private final Roles roles = new Roles(clock, Duration.ofSeconds(1), new Ids(new Random(1)));
    private final IamService iam = new IamService(roles);

    @Test
    void letsLambdaAssumeARoleOnlyAfterAMoment() {
        create("items", TRUST);

        assertThat(roles.isAssumableByLambda(ARN)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(roles.isAssumableByLambda(ARN)).isTrue();
        assertThat(roles.isAssumableByLambda(ARN + "2")).isFalse();
    }

    @Test
    void neverLetsLambdaAssumeARoleThatTrustsSomebodyElse() {
        create("items", TRUST.replace("lambda", "ec2"));
        clock.advance(Duration.ofDays(1));

        assertThat(roles.isAssumableByLambda(ARN)).isFalse();
    }

    @Test
    void refusesInAwsXml() {
        assertThat(iam("Action=GetRole&RoleName=a<b"))
                .isEqualTo(
                        "404 <ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>The role with name"
                                + " a&lt;b cannot be found.</Message></Error><RequestId>r-1</RequestId></ErrorResponse>");
        assertThat(create("items", "no json")).startsWith("400 ").contains("<Code>MalformedPolicyDocument</Code>");
        create("items", TRUST);
        assertThat(create("Items", TRUST)).startsWith("409 ").contains("<Code>EntityAlreadyExists</Code>");
    }

    @Test
    void keepsInlinePolicies() {
        create("items", TRUST);
        String document = "{\"Statement\":[{\"Sid\":\"a b\"}]}";

        iam("Action=PutRolePolicy&RoleName=items&PolicyName=logs&PolicyDocument=" + Percent.encode(document));

        assertThat(iam("Action=GetRolePolicy&RoleName=items&PolicyName=logs"))
                .contains("<PolicyDocument>" + Percent.encode(document) + "</PolicyDocument>");
        assertThat(iam("Action=DeleteRole&RoleName=items")).startsWith("409 ");
        assertThat(iam("Action=DeleteRolePolicy&RoleName=items&PolicyName=logs"))
                .startsWith("200 ");
        assertThat(iam("Action=DeleteRole&RoleName=items")).startsWith("200 ");
    }

    @Test
    void namesTheOperationThatItDoesNotImitate() {
        assertThat(iam("Action=CreateUser"))
                .startsWith("501 ")
                .contains("The local AWS does not imitate the iam operation CreateUser.");
    }

    private String create(String name, String trust) {
        return iam("Action=CreateRole&RoleName=" + name + "&AssumeRolePolicyDocument=" + Percent.encode(trust));
    }

    private String iam(String form) {
        Request request = new Request("POST", "/", "", Map.of(), Body.utf8(form));
        Answer answer = iam.answer(request, new Scope("us-east-1", "iam"), "r-1");
        return answer.status() + " " + answer.body().text();
    }
}
