package dev.lambdamaven.plugin.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keystores as the JDK writes them; keys are made for each test. */
final class KeyStoresTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBPTCB5KADAgECAgkA4+KqIIvuW1gwCgYIKoZIzj0EAwIwEjEQMA4GA1UEAxMH
            ZXhhbXBsZTAgFw0yNjExMjMxMjEzMjFaGA8yMTI2MTAzMDEyMTMyMVowEjEQMA4G
            A1UEAxMHZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABDqneHvkes0l
            y0BJzj6QvP9otTgoVflEi0k1tu2tBAbe7jVkqnQqydNhGugzU5rpoKg1vc0I62u6
            PTSO6vQidNijITAfMB0GA1UdDgQWBBT1+FMYOWYkn47MS8S0jtdybFECKjAKBggq
            hkjOPQQDAgNIADBFAiEAgfNkbNEC0YpJCtp+L040oyM6m6+QWo0i2tABFl4YXvYC
            IFa/gL5EqfRfRVZK/wQXH+YLm86gdrQLFQcOti3iVHRR
            -----END CERTIFICATE-----
            """;

    @ParameterizedTest
    @ValueSource(strings = {"JKS", "JCEKS", "PKCS12"})
    void tellsKeystoresFromTruststores(String type) throws GeneralSecurityException, IOException {
        byte[] keys = store(type, true);
        byte[] trust = store(type, false);

        assertThat(KeyStores.isCandidate(keys)).isTrue();
        assertThat(KeyStores.holdsPrivateKey(keys)).isTrue();
        assertThat(KeyStores.holdsPrivateKey(trust)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519", "X25519", "DSA"})
    void knowsKeysInDer(String algorithm) throws GeneralSecurityException {
        assertThat(KeyStores.holdsPrivateKey(key(algorithm).getEncoded())).isTrue();
    }

    /** As older tools write them. */
    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void knowsKeysWithoutThePkcs8Envelope(String algorithm) throws GeneralSecurityException {
        byte[] bare = bare(key(algorithm).getEncoded());

        assertThat(KeyStores.isCandidate(bare)).isTrue();
        assertThat(KeyStores.holdsPrivateKey(bare)).isTrue();
    }

    /** An EncryptedPrivateKeyInfo of PBES2, up to where its parameters begin. */
    @Test
    void knowsEncryptedKeys() {
        byte[] encrypted = HexFormat.of().parseHex("30819b305706092a864886f70d01050d" + "30".repeat(142));

        assertThat(KeyStores.isCandidate(encrypted)).isTrue();
        assertThat(KeyStores.holdsPrivateKey(encrypted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void leavesPublicKeysAlone(String algorithm) throws GeneralSecurityException {
        assertThat(KeyStores.holdsPrivateKey(keys(algorithm).getPublic().getEncoded()))
                .isFalse();
    }

    @Test
    void leavesCertificatesAndTextsAlone() throws GeneralSecurityException {
        assertThat(KeyStores.holdsPrivateKey(certificate().getEncoded())).isFalse();
        assertThat(KeyStores.isCandidate("0 is how this text begins".getBytes(UTF_8)))
                .isFalse();
        assertThat(KeyStores.isCandidate(new byte[0])).isFalse();
    }

    @Test
    void takesABrokenJavaKeystoreForOneWithAKey() throws GeneralSecurityException, IOException {
        byte[] trust = store("JKS", false);

        assertThat(KeyStores.holdsPrivateKey(Arrays.copyOf(trust, 20))).isTrue();
    }

    private static byte[] store(String type, boolean withKey) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setCertificateEntry("trusted", certificate());
        store.setCertificateEntry("trusted too", certificate());
        if (withKey) {
            store.setKeyEntry("mine", key("EC"), PASSWORD, new Certificate[] {certificate()});
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        return bytes.toByteArray();
    }

    private static PrivateKey key(String algorithm) throws GeneralSecurityException {
        return keys(algorithm).getPrivate();
    }

    /** What lies in the OCTET STRING behind version and algorithm. */
    private static byte[] bare(byte[] pkcs8) {
        int algorithm = header(pkcs8, 0) + 3;
        int octets = algorithm + 2 + pkcs8[algorithm + 1];
        return Arrays.copyOfRange(pkcs8, octets + header(pkcs8, octets), pkcs8.length);
    }

    private static int header(byte[] der, int at) {
        return (der[at + 1] & 0x80) == 0 ? 2 : 2 + (der[at + 1] & 0x7F);
    }

    private static KeyPair keys(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        switch (algorithm) {
            case "RSA", "DSA" -> generator.initialize(1024);
            case "EC" -> generator.initialize(256);
            default -> {}
        }
        return generator.generateKeyPair();
    }

    private static Certificate certificate() throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(CERTIFICATE.getBytes(UTF_8)));
    }
}
