package dev.lambdamaven.benchmarks.host;

import dev.lambdamaven.plugin.deploy.Deployer;
import dev.lambdamaven.plugin.deploy.Deployment;
import dev.lambdamaven.plugin.local.Attendance;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.LocalAws;
import dev.lambdamaven.plugin.local.LocalAwsSettings;
import dev.lambdamaven.plugin.local.runtime.Witness;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A JVM with a local AWS in it and nothing else. It prints how long the start took, then the URL of the function that it was given. Then
 * it reads lines: {@code heap} is answered with the bytes of its heap in use after a collection, {@code event} with the last event that
 * the function got. It ends with its input.
 */
public final class LocalHost {

    private static final String REGION = "eu-west-1";

    private LocalHost() {}

    /** Takes the folder to work in; then, if a function is to be deployed, its zip and its handler. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        AtomicReference<String> event = new AtomicReference<>("");
        long begin = System.nanoTime();
        LocalAwsSettings settings = new LocalAwsSettings(0, Path.of(arguments[0]), Delays.none(), line -> {});
        if (arguments.length > 1) {
            Witness witness = (setup, body, outcome) -> event.lazySet(body.text());
            settings = settings.attended(
                    new Attendance(Attendance.NONE.front(), witness, OptionalInt.empty()));
        }
        try (LocalAws aws = LocalAws.start(settings)) {
            long returned = System.nanoTime();
            awaitFirstByte(aws.endpoint());
            long answered = System.nanoTime();
            System.out.println((returned - begin) / 1e6 + " " + (answered - begin) / 1e6);
            if (arguments.length > 1) {
                System.out.println(deploy(aws, Path.of(arguments[1]), arguments[2]));
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line.equals("event") ? event.get() : heap());
            }
        }
    }

    /** No client of the JDK, whose classes would be counted. The call is unsigned: what it gets is AWS's refusal. */
    private static void awaitFirstByte(URI endpoint) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), endpoint.getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().read() != 'H') {
                throw new IOException("the local AWS has not answered");
            }
        }
    }

    /** As the deploy goal does it, with the configuration of the starter. */
    private static URI deploy(LocalAws aws, Path zip, String handler) throws IOException, GeneralSecurityException {
        FunctionSpec function = new FunctionSpec(
                "items",
                handler,
                JavaRuntime.of("java17"),
                Architecture.of("x86_64"),
                512,
                Duration.ofSeconds(15),
                Optional.empty(),
                Map.of());
        byte[] bytes = Files.readAllBytes(zip);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        String sha256 = Base64.getEncoder().encodeToString(digest);
        DeploymentPackage code =
                new DeploymentPackage(zip, bytes.length, bytes.length, 1, sha256, "", false, Map.of());
        DeploymentSpec wanted = new DeploymentSpec(function, "live", Optional.empty(), false).forLocalAws();
        Deployment deployment = new Deployer(AwsTarget.local(aws.endpoint(), REGION), InstantSource.system(), line -> {})
                .deploy(wanted, code);
        deployment.throwIfFailed();
        return deployment.url().orElseThrow();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
