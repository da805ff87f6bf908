package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.local.wire.AwsError;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The checksums that a client sends, counted while the content is written. */
final class Digests {

    private static final String SIGNED = "x-amz-content-sha256";

    private final MessageDigest md5 = digest("MD5");
    private final Optional<MessageDigest> sha1;
    private final Optional<MessageDigest> sha256;
    private final CRC32 crc32 = new CRC32();
    private final CRC32C crc32c = new CRC32C();
    private byte[] md5Result = new byte[0];

    /** @param announced names of headers, and those of the trailing ones */
    Digests(String announced) {
        this.sha1 = Optional.of(digest("SHA-1")).filter(digest -> announced.contains("x-amz-checksum-sha1"));
        this.sha256 = Optional.of(digest("SHA-256"))
                .filter(digest -> announced.contains("x-amz-checksum-sha256") || announced.contains(SIGNED));
    }

    OutputStream over(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                md5.update(bytes, offset, length);
                sha1.ifPresent(digest -> digest.update(bytes, offset, length));
                sha256.ifPresent(digest -> digest.update(bytes, offset, length));
                crc32.update(bytes, offset, length);
                crc32c.update(bytes, offset, length);
                out.write(bytes, offset, length);
            }
        };
    }

    /**
     * Compares with what was sent; once.
     *
     * @param headers lower-case names
     * @throws AwsError 400 when one differs
     */
    void check(Map<String, String> headers) {
        md5Result = md5.digest();
        String sent = headers.get("content-md5");
        if (sent != null && !sent.equals(base64(md5Result))) {
            throw new AwsError(400, "BadDigest", "The Content-MD5 you specified did not match what we received.");
        }
        byte[] sha256Result = sha256.map(MessageDigest::digest).orElse(new byte[0]);
        expect("SHA256", headers.get("x-amz-checksum-sha256"), sha256Result);
        expect(
                "SHA1",
                headers.get("x-amz-checksum-sha1"),
                sha1.map(MessageDigest::digest).orElse(new byte[0]));
        expect("CRC32", headers.get("x-amz-checksum-crc32"), bytes(crc32.getValue()));
        expect("CRC32C", headers.get("x-amz-checksum-crc32c"), bytes(crc32c.getValue()));
        String signed = headers.getOrDefault(SIGNED, "");
        if (signed.matches("[0-9a-f]{64}") && !signed.equals(HexFormat.of().formatHex(sha256Result))) {
            throw new AwsError(
                    400,
                    "XAmzContentSHA256Mismatch",
                    "The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
    }

    /** The ETag of an object that came in one piece. */
    String etag() {
        return HexFormat.of().formatHex(md5Result);
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void expect(String name, @Nullable String sent, byte[] counted) {
        if (sent != null && !sent.equals(base64(counted))) {
            throw new AwsError(
                    400, "BadDigest", "The " + name + " you specified did not match the calculated checksum.");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(long crc) {
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) crc).array();
    }
}
