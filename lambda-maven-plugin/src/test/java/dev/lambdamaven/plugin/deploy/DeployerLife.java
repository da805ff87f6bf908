package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.CalledFunction;
import dev.lambdamaven.plugin.aws.FunctionLogs;
import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.aws.StatusReader;
import dev.lambdamaven.plugin.aws.Undeployer;
import dev.lambdamaven.plugin.event.FunctionCall;
import dev.lambdamaven.plugin.local.fault.RecordedCall;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentNames;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that becomes of a function, by the goals of this plugin. Calls of others bear another key. */
record DeployerLife(TestAccount account) {

    private static final String OTHERS_KEY = "x";

    Deployment deploy(DeploymentSpec wanted, DeploymentPackage code) {
        return account.deployer(byInvoke()).deploy(wanted, code);
    }

    void mustDeploy(DeploymentSpec wanted, DeploymentPackage code) {
        assertThat(deploy(wanted, code).failed()).isEmpty();
    }

    /** Looked at, called, and taken back. */
    void operate() {
        try (AwsClients clients = clients()) {
            new StatusReader(clients).read("items", "live", Optional.empty());
            CalledFunction.of(clients, "items", "live", line -> {})
                    .invoke("{}".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(10));
            new FunctionLogs(clients, "items", line -> {}).readFrom(Instant.EPOCH, line -> {});
            new Rollback("items", "live", Optional.empty(), false).run(clients, false, line -> {});
        }
    }

    void undeploy() {
        DeploymentNames names = new DeploymentNames("items");
        try (AwsClients clients = clients()) {
            new Undeployment(clients, false, account.log()::add)
                    .run(new Undeployer.Names("items", names.role(), names.layer()), here -> true);
        }
    }

    /** What the goals have called. */
    List<RecordedCall> calls() {
        return account.aws().journal().calls().stream()
                .filter(call -> !call.accessKey().equals(OTHERS_KEY))
                .toList();
    }

    /** A call of IAM by somebody else. */
    void iam(String form) {
        String scope = OTHERS_KEY + "/20260131/eu-west-1/iam/aws4_request";
        HttpRequest request = HttpRequest.newBuilder(URI.create(account.endpoint() + "/"))
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=" + scope + ", Signature=0")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&Version=2010-05-08"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private AwsClients clients() {
        return AwsClients.open(AwsTarget.local(account.endpoint(), "eu-west-1"));
    }

    /** Checks by Invoke only: some ways in take nobody without a token. */
    private ReleaseGate byInvoke() {
        ReleaseGate smoke = MoodyReleases.gate(account.log()::add);
        return new ReleaseGate() {
            @Override
            public int checks() {
                return smoke.checks();
            }

            @Override
            public String candidate(FunctionCall version) {
                return smoke.candidate(version);
            }

            @Override
            public String serving(URI url, String version) {
                return "not over HTTP";
            }
        };
    }
}
