package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.plan.StoredZip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;

/**
 * Sends a zip in parts of 8 MB, and says how far it is at each quarter. What an interrupted run has left of the same key is gone on with:
 * parts that S3 has with the right checksum are not sent again.
 */
final class ZipUpload {

    private static final int PART = 8 << 20;
    private static final double MB = 1024 * 1024;
    private static final int QUARTERS = 4;

    private final S3Client s3;
    private final StoredZip zip;
    private final Consumer<String> log;

    /** @param log takes whole lines */
    ZipUpload(S3Client s3, StoredZip zip, Consumer<String> log) {
        this.s3 = s3;
        this.zip = zip;
        this.log = log;
    }

    void run() {
        List<MultipartUpload> left =
                s3.listMultipartUploads(list -> list.bucket(zip.bucket()).prefix(zip.key())).uploads().stream()
                        .filter(upload -> upload.key().equals(zip.key()))
                        .toList();
        String id = left.stream()
                .max(Comparator.comparing(MultipartUpload::initiated))
                .map(MultipartUpload::uploadId)
                .orElseGet(this::begin);
        List<CompletedPart> parts = send(id, left.isEmpty() ? Map.of() : present(id));
        s3.completeMultipartUpload(complete ->
                complete.bucket(zip.bucket()).key(zip.key()).uploadId(id).multipartUpload(all -> all.parts(parts)));
    }

    private String begin() {
        return s3.createMultipartUpload(create -> create.bucket(zip.bucket()).key(zip.key()))
                .uploadId();
    }

    private Map<Integer, Part> present(String id) {
        Map<Integer, Part> parts = new HashMap<>();
        s3.listPartsPaginator(list -> list.bucket(zip.bucket()).key(zip.key()).uploadId(id))
                .parts()
                .forEach(part -> parts.put(part.partNumber(), part));
        return parts;
    }

    private List<CompletedPart> send(String id, Map<Integer, Part> present) {
        List<CompletedPart> parts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(zip.zip())) {
            long done = 0;
            long skipped = 0;
            for (byte[] content = in.readNBytes(PART); content.length > 0; content = in.readNBytes(PART)) {
                int number = parts.size() + 1;
                @Nullable Part before = present.get(number);
                if (before != null && isThere(before, content)) {
                    skipped += content.length;
                    parts.add(completed(number, before.eTag()));
                } else {
                    parts.add(completed(number, sent(id, number, content)));
                }
                tell(done, done + content.length, skipped);
                done += content.length;
            }
        } catch (IOException unreadable) {
            throw LambdaException.of("The file " + zip.zip() + " cannot be read.", "Build it again: mvn package")
                    .causedBy(unreadable);
        }
        return parts;
    }

    private String sent(String id, int number, byte[] content) {
        return s3.uploadPart(
                        part -> part.bucket(zip.bucket())
                                .key(zip.key())
                                .uploadId(id)
                                .partNumber(number)
                                .overrideConfiguration(AwsClients.uploading()),
                        RequestBody.fromBytes(content))
                .eTag();
    }

    private static CompletedPart completed(int number, String etag) {
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    /** The ETag of a part is its MD5, unless the bucket has a key of its own: then the part is sent again. */
    private static boolean isThere(Part part, byte[] content) {
        return part.eTag().replace("\"", "").equals(md5(content));
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void tell(long before, long now, long skipped) {
        if (before * QUARTERS / zip.size() < now * QUARTERS / zip.size()) {
            String found =
                    skipped == 0 ? "" : String.format(Locale.ROOT, ", %.1f MB of them by an earlier run", skipped / MB);
            log.accept(PlanLine.note(
                    "upload", String.format(Locale.ROOT, "%.1f of %.1f MB%s", now / MB, zip.size() / MB, found)));
        }
    }
}
