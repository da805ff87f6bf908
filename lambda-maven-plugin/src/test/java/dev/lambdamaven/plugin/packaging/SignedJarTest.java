package dev.lambdamaven.plugin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SignedJarTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void keepsTheSignatureOfASignedJarValid() throws Exception {
        Path plain = TestProject.jar(
                folder.resolve("plain.jar"),
                TestProject.entries(
                        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n", "a/A.class", "a", "b/B.class", "b"));
        Path signed = folder.resolve("signed.jar");
        try (ZipFile in = new ZipFile(plain.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key()).build().sign(in, out);
        }
        TestProject project = TestProject.items(folder).with(signed);
        project.build();

        try (JarFile repacked = new JarFile(project.unpack("lib/signed.jar").toFile(), true)) {
            assertThat(isSigned(repacked, "a/A.class")).isTrue();
            assertThat(isSigned(repacked, "b/B.class")).isTrue();
        }
    }

    /** Reading to the end makes the JDK compare the digest; a wrong one throws. */
    private static boolean isSigned(JarFile jar, String name) throws IOException {
        JarEntry entry = jar.getJarEntry(name);
        try (InputStream in = jar.getInputStream(entry)) {
            in.readAllBytes();
        }
        return entry.getCodeSigners() != null;
    }

    private PrivateKeyEntry key() throws Exception {
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "test",
                        "-dname",
                        "CN=test",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return (PrivateKeyEntry) keys.getEntry("test", new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
    }
}
