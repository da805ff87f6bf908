package dev.lambdamaven.plugin.deploy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdamaven.plugin.aws.ReleaseGate;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A local AWS that takes as long as AWS does, a proxy before it that writes down the calls, and what is deployed there. */
final class TestAccount implements AutoCloseable {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final Path folder;
    private final LocalAws aws;
    private final RecordingProxy proxy;
    private final List<String> log = new CopyOnWriteArrayList<>();

    /** What is deployed: answers with the memory size it was given. */
    public static final class Memory implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            answer.write(("{\"statusCode\":200,\"body\":\"" + context.getMemoryLimitInMB() + "\"}")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    TestAccount(Path folder) throws IOException {
        this(folder, Delays.realistic());
    }

    TestAccount(Path folder, Delays delays) throws IOException {
        this.folder = folder;
        this.aws = LocalAws.start(new LocalAwsSettings(0, folder.resolve("local"), delays, log::add));
        this.proxy = RecordingProxy.before(aws.endpoint());
    }

    /** For its journal and its faults. */
    LocalAws aws() {
        return aws;
    }

    RecordingProxy proxy() {
        return proxy;
    }

    /** Past the proxy. */
    URI endpoint() {
        return aws.endpoint();
    }

    List<String> log() {
        return log;
    }

    @Override
    public void close() {
        proxy.close();
        aws.close();
    }

    Deployment deploy(int memorySize) {
        return deployer().deploy(items(memorySize), code());
    }

    Deployer deployer() {
        return deployer(ReleaseGate.open());
    }

    /** Somebody else, whose calls are not written down. */
    Deployer rival() {
        return new Deployer(AwsTarget.local(aws.endpoint(), "eu-west-1"), InstantSource.fixed(NOON), line -> {});
    }

    Deployer deployer(ReleaseGate gate) {
        return new Deployer(AwsTarget.local(proxy.endpoint(), "eu-west-1"), InstantSource.fixed(NOON), log::add, gate);
    }

    static DeploymentSpec items(int memorySize) {
        return new DeploymentSpec(function(memorySize, Map.of()), "live", Optional.empty(), false);
    }

    static FunctionSpec function(int memorySize, Map<String, String> environment) {
        return function("items", memorySize, environment);
    }

    static FunctionSpec function(String name, int memorySize, Map<String, String> environment) {
        return new FunctionSpec(
                name,
                handler(),
                JavaRuntime.JAVA21,
                Architecture.X86_64,
                memorySize,
                Duration.ofSeconds(15),
                Optional.empty(),
                environment);
    }

    static String handler() {
        return Memory.class.getName();
    }

    DeploymentPackage code() {
        return code(folder);
    }

    static DeploymentPackage code(Path folder) {
        return code(Path.of("target/test-classes"), folder);
    }

    static DeploymentPackage code(Path classes, Path folder) {
        return Packager.build(new PackageInput(
                "items", classes, List.of(), PackageInput.NO_TIMESTAMP, folder.resolve("items-lambda.zip")));
    }

    /** Publishes a layer without jars as somebody else would, and answers the ARN of its version. */
    String publishLayer(String name, String runtime, String architecture) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("nothing"));
        }
        String zip = Base64.getEncoder().encodeToString(bytes.toByteArray());
        String answer = call(
                "POST",
                "/2018-10-31/layers/" + name + "/versions",
                "{\"CompatibleRuntimes\":[\"%s\"],\"CompatibleArchitectures\":[\"%s\"],\"Content\":{\"ZipFile\":\"%s\"}}"
                        .formatted(runtime, architecture, zip));
        return answer.replaceFirst(".*\"LayerVersionArn\":\"([^\"]+)\".*", "$1");
    }

    /** A call of Lambda by somebody else, which is not written down; answers its body. */
    String call(String method, String path, String body) {
        return call("lambda", method, path, body);
    }

    /** A call of API Gateway by somebody else, past the proxy; answers its body. */
    String gateway(String method, String path, String json) {
        return call("apigateway", method, path, json);
    }

    private String call(String service, String method, String path, String body) {
        String scope = "x/20260131/eu-west-1/" + service + "/aws4_request";
        HttpRequest request = HttpRequest.newBuilder(aws.endpoint().resolve(path))
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=" + scope + ", Signature=0")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }

    /** Every call that is no read; IAM, STS and Logs say so by name. */
    static List<String> writes(List<String> calls) {
        return calls.stream()
                .filter(call -> !call.startsWith("GET ") && !call.matches("(Get|Describe)[A-Z].*"))
                .toList();
    }

    /** A fresh API answers 404 until its stage is deployed. */
    static String answer(Deployment deployment) throws Exception {
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
