package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate is its own and for {@code example.org}. */
@Timeout(60)
final class TlsFailureTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static SSLContext trusting;
    private static HttpsServer server;
    private static URI url;

    @BeforeAll
    static void startServer() throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore keys = KeyStore.getInstance(certificate().toFile(), PASSWORD);
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("example", keys.getCertificate("example"));
        trusted.init(authorities);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trusting));
        server.start();
        url = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterAll
    static void stopServer() {
        server.stop(0);
    }

    private static Path certificate() throws IOException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "example",
                        "-dname",
                        "CN=example.org",
                        "-ext",
                        "SAN=dns:example.org",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(() -> read(folder.resolve("keytool.log")))
                .isZero();
        return store;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Test
    void saysThatNobodyTrustsTheCertificate() {
        SmokeReport report = TestRun.fresh().run(url, "GET /a -> 200");

        // Newer JDKs name the alert before the text.
        assertThat(String.valueOf(report.failure().orElseThrow().getMessage()).replace("(certificate_unknown) ", ""))
                .isEqualTo("""
                Smoke check 1 of 1 failed: GET /a was not sent: the certificate of 127.0.0.1 is not trusted by this JDK.

                  url   %s/a
                  seen  PKIX path building failed: \
                sun.security.provider.certpath.SunCertPathBuilderException: \
                unable to find valid certification path to requested target

                  Is it the host you mean? Then trust who signs for it, such as your company's proxy, in the JDK that \
                runs Maven:
                  keytool -importcert -cacerts -alias smoke -file ca.pem""", url);
    }

    @Test
    void saysThatTheCertificateIsForAnotherName() {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting).build();

        Throwable failure = Assertions.catchThrowable(
                () -> client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding()));

        TlsFailure read = TlsFailure.of(failure, url).orElseThrow();
        assertThat(read.outcome()).isEqualTo(Outcome.WRONG_NAME);
        assertThat(read.why()).isEqualTo("was not sent: the certificate of 127.0.0.1 is for another name");
        assertThat(read.seen()).contains("No subject alternative names");
    }

    @Test
    void saysThatTheDatesOfTheCertificateDoNotFit() {
        assertThat(ofDates(new CertificateExpiredException("NotAfter: Fri Jan 30 12:00:00 UTC 2026")))
                .isEqualTo("was not sent: the certificate of 127.0.0.1 has expired");
        assertThat(ofDates(new CertificateNotYetValidException("NotBefore: Fri Jan 30 12:00:00 UTC 2026")))
                .isEqualTo("was not sent: the certificate of 127.0.0.1 is not valid yet");
        assertThat(TlsFailure.of(new IOException("end of stream"), url)).isEmpty();
    }

    /** As the JDK nests them; a server of this kind would need an authority of its own. */
    private static String ofDates(CertificateException dates) {
        SSLHandshakeException failure = new SSLHandshakeException("PKIX path validation failed");
        failure.initCause(new CertPathValidatorException("validity check failed", dates));
        return TlsFailure.of(failure, url).orElseThrow().why();
    }
}
