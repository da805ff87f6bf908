package dev.lambdamaven.plugin.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;

/** The environment of these tests names no region and no credentials: see surefire in the POM. */
final class AwsFailuresTest {

    private static final AwsTarget NOWHERE =
            new AwsTarget(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void saysWhereARegionCanBeSet() {
        assertThatThrownBy(() -> AwsClients.open(NOWHERE))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        <region> is not set and neither AWS_REGION nor the AWS profile names one.

                          Set it in the POM's <properties>: <lambda.region>eu-west-1</lambda.region>
                          or for one run: -Dlambda.region=eu-west-1""");
    }

    @Test
    void saysInThreeLinesThatThereAreNoCredentials() {
        AwsTarget target =
                new AwsTarget(Optional.of("eu-west-1"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(failure(target).getMessage()).isEqualTo("""
                        No AWS credentials were found.

                          looked at  AWS_ACCESS_KEY_ID, web identity, the AWS profile, container and instance roles

                          Log in with 'aws sso login', set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,
                          or choose a profile: -Dlambda.profile=default""");
    }

    @Test
    void namesTheProfileThatIsNotThere() {
        AwsTarget target =
                new AwsTarget(Optional.of("eu-west-1"), Optional.of("nope"), Optional.empty(), Optional.empty());

        assertThat(failure(target).problem())
                .isEqualTo("<profile> is nope, must be a profile of the AWS config files that has credentials.");
    }

    @Test
    void refusesAnEndpointThatAnswersButIsNoAws() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (AwsClients clients = AwsClients.open(AwsTarget.local(endpoint, "eu-west-1"))) {
            assertThatThrownBy(() -> new AwsObserver(clients).account())
                    .isInstanceOf(LambdaException.class)
                    .hasMessageStartingWith("<endpoint> is " + endpoint + ", must be");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void namesTheEndpointNobodyListensOn() {
        LambdaException failure = failure(AwsTarget.local(URI.create("http://127.0.0.1:1"), "eu-west-1"));

        assertThat(failure.problem()).isEqualTo("http://127.0.0.1:1 (<endpoint>) cannot be reached.");
        assertThat(failure.advice()).contains("-Dlambda.endpoint=http://127.0.0.1:4566");
    }

    @Test
    void hidesTheEnvironmentThatLambdaRepeatsInItsAnswer() {
        RuntimeException refused = InvalidParameterValueException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("InvalidParameterValueException")
                        .serviceName("Lambda")
                        .errorMessage("exceeded the 4KB limit. String measured: {\"TOKEN\":\"s3cr3t\"}")
                        .build())
                .requestId("r-1")
                .build();

        assertThat(AwsFailures.explain(refused, NOWHERE).getMessage())
                .contains("String measured: ***")
                .doesNotContain("s3cr3t", "TOKEN");
    }

    @Test
    void keepsTheSdksExceptionAsTheCause() {
        SdkClientException broken = SdkClientException.create("Unable to execute HTTP request");

        assertThat(AwsFailures.explain(broken, NOWHERE)).hasCause(broken);
    }

    @Test
    void readsWhoMayInvokeFromAPolicy() {
        String policy = """
                {"Version":"2012-10-17","Id":"default","Statement":[
                  {"Sid":"apigw-1","Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},
                   "Action":"lambda:InvokeFunction","Resource":"r","Condition":{"ArnLike":{"AWS:SourceArn":"arn:1"}}},
                  {"Sid":"s3","Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},
                   "Action":"lambda:InvokeFunction","Resource":"r","Condition":{"ArnLike":{"AWS:SourceArn":"arn:2"}}},
                  {"Sid":"no","Effect":"Deny","Principal":{"Service":"apigateway.amazonaws.com"},
                   "Action":"lambda:InvokeFunction","Resource":"r","Condition":{"ArnLike":{"AWS:SourceArn":"arn:3"}}},
                  {"Sid":"all","Effect":"Allow","Principal":"*","Action":"lambda:InvokeFunction","Resource":"r"}]}""";

        assertThat(AliasPolicy.read(policy).sources()).containsExactly("arn:1");
    }

    private static LambdaException failure(AwsTarget target) {
        try (AwsClients clients = AwsClients.open(target)) {
            new AwsObserver(clients).account();
            throw new AssertionError("AWS answered");
        } catch (SdkClientException failure) {
            return AwsFailures.explain(failure, target);
        }
    }
}
