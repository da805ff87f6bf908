package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.functions.EchoFunction;
import dev.lambdamaven.plugin.local.functions.OddFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalAwsTest {

    @TempDir
    Path folder;

    @Test
    void servesARealFunctionBehindAnHttpApi() {
        List<String> notices = Collections.synchronizedList(new ArrayList<>());
        LocalAwsSettings settings = new LocalAwsSettings(0, folder, Delays.brief(), notices::add);
        try (LocalAws aws = LocalAws.start(settings);
                Account account = new Account(aws)) {
            DeployedFunction.create(account, "items", EchoFunction.class);
            String version = account.lambda
                    .publishVersion(publish -> publish.functionName("items"))
                    .version();
            String alias = account.lambda
                    .createAlias(
                            create -> create.functionName("items").name("live").functionVersion(version))
                    .aliasArn();
            HttpApi api = HttpApi.create(account, alias).permit().deployed();

            HttpResponse<String> answer = api.get("/items/1?a=b");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"routeKey\":\"ANY /{proxy+}\",\"rawPath\":\"/items/1\",\"rawQueryString\":\"a=b\"")
                    .contains("\"pathParameters\":{\"proxy\":\"items/1\"},\"isBase64Encoded\":false");
            assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
            assertThat(aws.functionLog("items")).contains("echo grüßt");
            assertThat(notices).isEmpty();
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (LocalAws aws = start()) {
            int port = aws.endpoint().getPort();
            assertThat(aws.endpoint()).hasToString("http://127.0.0.1:" + port);
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                    .toList();

            assertThat(others)
                    .allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, port).close())
                            .isInstanceOf(IOException.class));
        }
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = first.getLocalPort();

            assertThatThrownBy(() -> LocalAws.start(settings(port)))
                    .isInstanceOf(LambdaException.class)
                    .hasMessageStartingWith("Port " + port + " on 127.0.0.1 cannot be used by the local AWS.")
                    .hasMessageContaining("-Dlambda.port=0");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void answersWithoutSignatureAndWithUnknownServiceAsRefusals() throws IOException {
        try (LocalAws aws = start()) {
            HttpRequest unsigned = HttpRequest.newBuilder(aws.endpoint()).build();
            HttpRequest unknown = HttpRequest.newBuilder(aws.endpoint())
                    .header("X-Amz-Target", "SQS.SendMessage")
                    .header(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=id/20261123/eu-west-1/sqs/aws4_request, SignedHeaders=host, Signature=0")
                    .build();

            assertThat(HttpApi.send(unsigned).statusCode()).isEqualTo(403);
            assertThat(HttpApi.send(unknown).body())
                    .isEqualTo(
                            "{\"__type\":\"NotImplemented\",\"message\":\"The local AWS does not imitate the service sqs"
                                    + " (SQS.SendMessage).\"}");
        }
    }

    @Test
    void refusesAnApiThatMayNotInvokeTheFunction() {
        try (LocalAws aws = start();
                Account account = new Account(aws)) {
            DeployedFunction.create(account, "items", EchoFunction.class);
            HttpApi api = HttpApi.create(account, "arn:aws:lambda:eu-central-1:000000000000:function:items")
                    .deployed();

            HttpResponse<String> refused = api.get("/items");

            assertThat(refused.statusCode() + refused.body()).isEqualTo("500{\"message\":\"Internal Server Error\"}");
            assertThat(api.permit().get("/items").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void runsFunctionsOfTwoAccountsAtOnceAndLeavesNothingBehind() throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        try (LocalAws one = start();
                LocalAws two = start();
                Account first = new Account(one);
                Account second = new Account(two)) {
            for (Account account : List.of(first, second)) {
                DeployedFunction function = DeployedFunction.create(account, "items", EchoFunction.class);
                for (int i = 0; i < 3; i++) {
                    answers.add(CompletableFuture.supplyAsync(
                            () -> function.invoke("{}").payload().asUtf8String(),
                            invocation -> new Thread(invocation).start()));
                }
            }
            for (CompletableFuture<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("{}");
            }
        }

        assertThat(ProcessHandle.current().children()).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("logs"));
        }
    }

    @Test
    void runsTheNewCodeAfterAnUpdate() {
        try (LocalAws aws = start();
                Account account = new Account(aws)) {
            DeployedFunction function = DeployedFunction.create(account, "items", EchoFunction.class);
            assertThat(function.invoke("\"x\"").payload().asUtf8String()).isEqualTo("\"x\"");

            account.lambda.updateFunctionCode(
                    update -> update.functionName("items").zipFile(FunctionZip.of(OddFunction.class)));
            function.settle();
            account.lambda.updateFunctionConfiguration(
                    update -> update.functionName("items").handler(OddFunction.class.getName() + "::handle"));
            function.settle();

            assertThat(function.invoke("\"x\"").payload().asUtf8String()).isEqualTo("\"x ü\"");
            assertThat(Account.eventually(
                            () -> Optional.of(ProcessHandle.current().children().toList())
                                    .filter(running -> running.size() == 1)))
                    .hasSize(1);
        }
    }

    private LocalAws start() {
        return LocalAws.start(settings(0));
    }

    private LocalAwsSettings settings(int port) {
        return new LocalAwsSettings(port, folder, Delays.brief(), line -> {});
    }
}
