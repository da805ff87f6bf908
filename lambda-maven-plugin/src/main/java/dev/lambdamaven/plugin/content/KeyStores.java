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

    /** How PBES2 is named, by which an EncryptedPrivateKeyInfo begins (RFC 8018, appendix C). */
    private static final byte[] ENCRYPTED = HexFormat.of().parseHex("06092a864886f70d01050d");

    private static final int DER_SEQUENCE = 0x30;
    private static final int DER_INTEGER = 2;
    private static final int DER_OCTETS = 4;
    private static final int DER_OBJECT = 6;

    /** The smallest curves have keys of so many bytes. */
    private static final int SHORTEST = 20;

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
        return keyBag || isKey(content);
    }

    /** A key by itself in DER: PKCS#8 of any algorithm (RFC 5958), PKCS#1 (RFC 8017, A.1.2), or an EC key (RFC 5915). */
    private static boolean isKey(byte[] content) {
        int at = inside(content, 0);
        if (content.length < at + 16) {
            return false;
        }
        if (content[at] == DER_SEQUENCE) {
            return indexOf(content, ENCRYPTED, at + 16) == inside(content, at);
        }
        if (content[at] != DER_INTEGER || content[at + 1] != 1 || content[at + 2] < 0 || content[at + 2] > 1) {
            return false;
        }
        int next = at + 3;
        return switch (content[next]) {
            case DER_SEQUENCE -> content[inside(content, next)] == DER_OBJECT;
            case DER_INTEGER -> content[at + 2] == 0 && (content[next + 1] & 0x80) != 0;
            case DER_OCTETS -> content[at + 2] == 1 && content[next + 1] >= SHORTEST;
            default -> false;
        };
    }

    /** Where the content of the DER value begins that begins here; at most five bytes further. */
    private static int inside(byte[] content, int at) {
        int length = content[at + 1];
        return at + 2 + ((length & 0x80) == 0 ? 0 : Math.min(length & 0x7F, 3));
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
