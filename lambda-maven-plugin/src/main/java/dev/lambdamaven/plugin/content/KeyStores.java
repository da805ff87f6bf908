package dev.lambdamaven.plugin.content;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Tells keystores with private keys from truststores, which hold certificates only. Asks for no password. */
final class KeyStores {

    private static final int JKS = 0xFEEDFEED;
    private static final int JCEKS = 0xCECECECE;
    private static final int CERTIFICATE = 2;

    /** Object identifiers of keyBag and pkcs8ShroudedKeyBag, without their last byte (RFC 7292, appendix D). */
    private static final byte[] KEY_BAG = HexFormat.of().parseHex("060b2a864886f70d010c0a01");

    /** Object identifiers of RSA and EC keys behind version 0 of a PrivateKeyInfo (RFC 5208). */
    private static final byte[] RSA_KEY = HexFormat.of().parseHex("020100300d06092a864886f70d010101");

    private static final byte[] EC_KEY = HexFormat.of().parseHex("02010030");
    private static final byte[] EC_OID = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final int DER_SEQUENCE = 0x30;
    private static final int DER_INTEGER = 2;

    private KeyStores() {}

    /** Whether these bytes could be a keystore or a private key, by their first ones. */
    static boolean isCandidate(byte[] head) {
        if (head.length < 16) {
            return false;
        }
        int magic = ByteBuffer.wrap(head).getInt();
        return magic == JKS
                || magic == JCEKS
                || (head[0] == DER_SEQUENCE && ((head[1] & 0x80) != 0 || head[2] == DER_INTEGER));
    }

    /** Whether a private key is in it, encrypted or not. */
    static boolean holdsPrivateKey(byte[] content) {
        if (!isCandidate(content)) {
            return false;
        }
        if (content[0] != DER_SEQUENCE) {
            return javaKeyStore(content);
        }
        int bag = indexOf(content, KEY_BAG, content.length);
        boolean keyBag = bag >= 0 && bag + KEY_BAG.length < content.length && content[bag + KEY_BAG.length] <= 2;
        return keyBag
                || indexOf(content, RSA_KEY, 64) >= 0
                || (indexOf(content, EC_KEY, 16) >= 0 && indexOf(content, EC_OID, 64) >= 0);
    }

    /** Walks the entries: all are certificates, or there is a key. One that cannot be walked counts as one with a key. */
    private static boolean javaKeyStore(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            in.readInt();
            int version = in.readInt();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                if (in.readInt() != CERTIFICATE) {
                    return true;
                }
                in.readUTF();
                in.readLong();
                if (version == 2) {
                    in.readUTF();
                }
                in.skipNBytes(in.readInt());
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int indexOf(byte[] content, byte[] wanted, int end) {
        for (int i = 0; i <= Math.min(content.length, end) - wanted.length; i++) {
            if (content[i] == wanted[0] && matches(content, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] content, int start, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (content[start + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
