package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.LocalAws;
import dev.lambdamaven.plugin.local.LocalAwsSettings;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.Packager;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a deployment against a local AWS that takes as long as AWS does. */
@Timeout(60)
final class DeployerTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    private Path folder;

    private LocalAws aws;
    private RecordingProxy proxy;
    private final List<String> log = new ArrayList<>();

    /** What is deployed: answers with the memory size it was given. */
    public static final class Memory implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            answer.write(("{\"statusCode\":200,\"body\":\"" + context.getMemoryLimitInMB() + "\"}")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void startAws() throws IOException {
        aws = LocalAws.start(new LocalAwsSettings(0, folder.resolve("local"), Delays.realistic(), log::add));
        proxy = RecordingProxy.before(aws.endpoint());
    }

    @AfterEach
    void stopAws() {
        proxy.close();
        aws.close();
    }

    @Test
    void createsEverythingOnceAndAnswersOverHttp() throws Exception {
        Deployment first = deploy(512);

        assertThat(first.failed()).isEmpty();
        assertThat(first.version()).isEqualTo("1");
        assertThat(answer(first)).isEqualTo("512");
        assertThat(writes(proxy.newCalls()))
                .startsWith("CreateRole", "PutRolePolicy")
                .contains("POST /v2/apis", "POST /2015-03-31/functions/items/versions");
    }

    @Test
    void makesNoWriteCallWhenNothingChanged() {
        deploy(512);
        proxy.newCalls();
        log.clear();

        Deployment second = deploy(512);

        assertThat(writes(proxy.newCalls())).isEmpty();
        assertThat(second.steps()).isEmpty();
        assertThat(log).contains("  unchanged   nothing to do: code and configuration match version 1, alias live");
    }

    @Test
    void changesOnlyTheMemoryAndServesItAtOnce() throws Exception {
        deploy(512);
        proxy.newCalls();

        Deployment second = deploy(1024);

        assertThat(writes(proxy.newCalls()))
                .containsExactly(
                        "PUT /2015-03-31/functions/items/configuration",
                        "POST /2015-03-31/functions/items/versions",
                        "PUT /2015-03-31/functions/items/aliases/live");
        assertThat(answer(second)).isEqualTo("1024");
    }

    @Test
    void aDryRunPrintsThePlanAndChangesNothing() throws Exception {
        List<String> planned = deployer().plan(items(512), code()).lines().stream()
                .map(Object::toString)
                .toList();

        assertThat(writes(proxy.newCalls())).isEmpty();
        assertThat(deploy(512).steps()).isEqualTo(planned);
    }

    @Test
    void writesDownTheStepThatWasRefusedButNoSecret() throws Exception {
        FunctionSpec tooLarge = function(512, Map.of("TOKEN", "s3cr3t".repeat(1000)));

        Deployment failed = deployer().deploy(new DeploymentSpec(tooLarge, "live", Optional.empty(), false), code());
        Path file = folder.resolve("deployment.json");
        new DeploymentFile(file).write(failed);

        assertThat(failed.failed()).isPresent();
        assertThat(Files.readString(file))
                .contains("\"step\" : \"function    + items (java21, x86_64, 512 MB, 15 s, " + handler() + ")\"")
                .contains("exceeded the 4KB limit. String measured: ***")
                .doesNotContain("s3cr3t");
        assertThat(new DeploymentFile(file).url()).isEmpty();
    }

    private Deployment deploy(int memorySize) {
        return deployer().deploy(items(memorySize), code());
    }

    private Deployer deployer() {
        return new Deployer(AwsTarget.local(proxy.endpoint(), "eu-west-1"), InstantSource.fixed(NOON), log::add);
    }

    private static DeploymentSpec items(int memorySize) {
        return new DeploymentSpec(function(memorySize, Map.of()), "live", Optional.empty(), false);
    }

    private static FunctionSpec function(int memorySize, Map<String, String> environment) {
        return new FunctionSpec(
                "items",
                handler(),
                JavaRuntime.JAVA21,
                Architecture.X86_64,
                memorySize,
                Duration.ofSeconds(15),
                Optional.empty(),
                environment);
    }

    private static String handler() {
        return Memory.class.getName();
    }

    private DeploymentPackage code() {
        return Packager.build(new PackageInput(
                "items",
                Path.of("target/test-classes"),
                List.of(),
                PackageInput.NO_TIMESTAMP,
                folder.resolve("items-lambda.zip")));
    }

    /** Every call that is no read; IAM and STS say so by name. */
    private static List<String> writes(List<String> calls) {
        return calls.stream()
                .filter(call -> !call.startsWith("GET ") && !call.startsWith("Get"))
                .toList();
    }

    /** A fresh API answers 404 until its stage is deployed. */
    private static String answer(Deployment deployment) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(deployment.url().orElseThrow() + "/memory"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() == 404) {
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return answer.body();
    }
}
