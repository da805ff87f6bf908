package dev.lambdamaven.plugin.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.EchoFunction;
import dev.lambdamaven.plugin.local.functions.OddFunction;
import dev.lambdamaven.plugin.local.wire.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;

/** A local AWS with somebody before it. */
@Timeout(60)
class AttendedLocalAwsTest {

    @TempDir
    Path folder;

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void hasAProcessReadyAndEndsThoseOfOtherVersions() {
        try (LocalAws aws = start(OptionalInt.empty());
                Account account = new Account(aws)) {
            DeployedFunction odd = DeployedFunction.create(account, "odd", OddFunction.class);
            assertThat(odd.invoke("\"one\"").payload().asUtf8String()).contains("one");
            Set<Long> first = functions();

            String version = account.lambda
                    .publishVersion(publish -> publish.functionName("odd"))
                    .functionArn();
            String region = version.split(":", -1)[3];
            aws.prepare(version, region);
            aws.prepare(version, region);
            Set<Long> second = Account.eventually(
                    () -> Optional.of(functions()).filter(now -> now.size() == 1 && !now.equals(first)));
            String answer = account.lambda
                    .invoke(invoke -> invoke.functionName("odd").qualifier("1").payload(bytes("\"two\"")))
                    .payload()
                    .asUtf8String();

            assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
            assertThat(answer).contains("two");
            assertThat(functions()).isEqualTo(second);
            assertThat(seen).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("odd "));
        }
        assertThat(functions()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void letsAFunctionWaitForADebuggerOnLoopback() throws Exception {
        int port = freePort();
        try (LocalAws aws = start(OptionalInt.of(port));
                Account account = new Account(aws)) {
            DeployedFunction echo = DeployedFunction.create(account, "echo", EchoFunction.class);
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(
                    () -> echo.invoke("{}").payload().asUtf8String());

            resume(port);

            assertThat(answer.get(30, TimeUnit.SECONDS)).isNotEmpty();
        }
    }

    /** "Java Debug Wire Protocol": a handshake, then command 9 of set 1, Resume, as packet 1. */
    private static void resume(int port) throws IOException {
        Optional<Socket> connected = Optional.empty();
        while (connected.isEmpty()) {
            connected = connect(port);
        }
        try (Socket debugger = connected.get()) {
            debugger.getOutputStream().write("JDWP-Handshake".getBytes(US_ASCII));
            assertThat(debugger.getInputStream().readNBytes(14)).isEqualTo("JDWP-Handshake".getBytes(US_ASCII));
            debugger.getOutputStream().write(new byte[] {0, 0, 0, 11, 0, 0, 0, 1, 0, 1, 9});
            assertThat(debugger.getInputStream().readNBytes(11)).hasSize(11);
        }
    }

    private static Optional<Socket> connect(int port) {
        try {
            return Optional.of(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException notYet) {
            Thread.onSpinWait();
            return Optional.empty();
        }
    }

    private LocalAws start(OptionalInt debugPort) {
        Attendance.Front front =
                (request, local) -> request.rawPath().equals("/mine") ? Answer.of(204) : local.answer(request);
        LocalAws aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.none(), line -> {})
                .attended(new Attendance(
                        front,
                        (setup, event, outcome) -> seen.add(
                                setup.identity().name() + " " + outcome.log().text()),
                        debugPort)));
        assertThat(Files.exists(folder.resolve("logs"))).isFalse();
        return aws;
    }

    private static Set<Long> functions() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static SdkBytes bytes(String text) {
        return SdkBytes.fromUtf8String(text);
    }
}
