package dev.lambdamaven.plugin.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
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
    @ValueSource(strings = {"RSA", "EC"})
    void knowsKeysInDer(String algorithm) throws GeneralSecurityException {
        assertThat(KeyStores.holdsPrivateKey(key(algorithm).getEncoded())).isTrue();
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
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("RSA") ? 1024 : 256);
        return generator.generateKeyPair().getPrivate();
    }

    private static Certificate certificate() throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(CERTIFICATE.getBytes(UTF_8)));
    }
}
