package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Request;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the content out of a request: as it is, or out of {@code aws-chunked} ("Signature calculations for the authorization header:
 * transferring a payload in multiple chunks", S3 API reference). Signatures of chunks are not checked, checksums are.
 */
final class Content {

    private static final int LONGEST_LINE = 16_384;

    private Content() {}

    /**
     * Writes the content to a file.
     *
     * @return the ETag
     * @throws AwsError 400 when it is not what its checksum or its length says
     */
    static String write(Request request, Path file) {
        boolean chunked = request.header("content-encoding").orElse("").contains("aws-chunked")
                || request.header("x-amz-content-sha256").orElse("").startsWith("STREAMING-");
        String streamed = request.header("x-amz-trailer").orElse("");
        Digests digests = new Digests(request.headers().keySet() + " " + streamed);
        Map<String, String> expected = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> expected.put(name, values.get(0)));
        try (InputStream in = new BufferedInputStream(request.body().stream());
                OutputStream out = digests.over(Files.newOutputStream(file))) {
            if (chunked) {
                expected.putAll(unchunk(in, out));
            } else {
                in.transferTo(out);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        digests.check(expected);
        return digests.etag();
    }

    /**
     * Looks at content that is not kept.
     *
     * @throws AwsError 400 when it is not what its checksum says
     */
    static void check(Request request) {
        Digests digests = new Digests(request.headers().keySet().toString());
        Map<String, String> expected = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> expected.put(name, values.get(0)));
        try (OutputStream out = digests.over(OutputStream.nullOutputStream())) {
            out.write(request.body().bytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        digests.check(expected);
    }

    /** @return the trailing headers */
    private static Map<String, String> unchunk(InputStream in, OutputStream out) throws IOException {
        for (int size = size(line(in)); size > 0; size = size(line(in))) {
            byte[] chunk = in.readNBytes(size);
            if (chunk.length < size) {
                throw incomplete();
            }
            out.write(chunk);
            line(in);
        }
        Map<String, String> trailer = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(":", 2);
            if (parts.length == 2) {
                trailer.put(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
            }
        }
        return trailer;
    }

    private static int size(String line) {
        try {
            return Integer.parseInt(line.split(";", 2)[0].strip(), 16);
        } catch (NumberFormatException noSize) {
            throw incomplete();
        }
    }

    /** Ends at the end of the stream too, since some clients leave the last line end out. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n' && line.length() < LONGEST_LINE; next = in.read()) {
            line.append((char) next);
        }
        return new String(line.toString().strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static AwsError incomplete() {
        return new AwsError(
                400,
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }
}
