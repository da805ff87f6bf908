package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Keeps deployment packages: the zip for {@code Code.Location}, and unzipped for the function's process. */
final class CodeStore {

    static final int LARGEST_ZIP = 52_428_800;
    static final long LARGEST_CONTENT = 262_144_000;

    private final Path folder;
    private final Ids ids;

    CodeStore(Path folder, Ids ids) {
        this.folder = folder;
        this.ids = ids;
    }

    /**
     * Takes a zip.
     *
     * @throws AwsError 413 or 400 with AWS's text when it is too large, damaged, empty, or reaches out of its folder
     */
    Code store(byte[] zip) {
        if (zip.length > LARGEST_ZIP) {
            throw new AwsError(
                    413,
                    "RequestEntityTooLargeException",
                    "Zipped size must be smaller than " + LARGEST_ZIP + " bytes");
        }
        return store(new ByteArrayInputStream(zip));
    }

    /**
     * Takes a zip that was not sent with the call, of whatever size; the file stays.
     *
     * @throws AwsError 400 with AWS's text as for one that was
     */
    Code store(Path zip) {
        try (InputStream in = Files.newInputStream(zip)) {
            return store(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Code store(InputStream zip) {
        String id = ids.letters(16);
        Path file = folder.resolve(id + ".zip");
        Path content = folder.resolve(id);
        try {
            Files.createDirectories(content);
            MessageDigest sha256 = sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha256)) {
                zip.transferTo(out);
            }
            String sha = Base64.getEncoder().encodeToString(sha256.digest());
            return new Code(sha, Files.size(file), unzip(file, content), file, content);
        } catch (ZipException | InvalidPathException damaged) {
            delete(file, content);
            throw damaged();
        } catch (AwsError refused) {
            delete(file, content);
            throw refused;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Frees the room of a package; a process that still runs it has opened what it needs. */
    void delete(Code code) {
        delete(code.zip(), code.folder());
    }

    private static void delete(Path zip, Path content) {
        try (Stream<Path> tree = Files.walk(content)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
            Files.deleteIfExists(zip);
        } catch (IOException leftToTheEnd) {
            // The whole folder is deleted when the local AWS closes.
        }
    }

    /** The zip behind a {@code Code.Location}. */
    Answer answer(String locationName) {
        Path file = folder.resolve(locationName);
        if (!file.normalize().startsWith(folder) || !Files.isRegularFile(file)) {
            return Answer.of(404);
        }
        return new Answer(200, List.of(new Answer.Header("Content-Type", "application/zip")), Body.of(file));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long unzip(Path file, Path content) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() == 0) {
                throw new AwsError(400, "InvalidParameterValueException", "Uploaded file must be a non-empty zip");
            }
            long left = LARGEST_CONTENT;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path target = target(content, entry.getName());
                expectRoom(content, target, entry.isDirectory());
                left -= extract(zip, entry, target, left);
            }
            return LARGEST_CONTENT - left;
        }
    }

    private static Path target(Path content, String name) {
        Path target = content.resolve(name).normalize();
        if (name.startsWith("/") || name.contains("\\") || !target.startsWith(content) || target.equals(content)) {
            throw damaged();
        }
        return target;
    }

    /** No name may be a file and a folder at once. */
    private static void expectRoom(Path content, Path target, boolean folder) {
        Path path = content;
        for (Path name : content.relativize(target)) {
            path = path.resolve(name);
            boolean file = !folder && path.equals(target);
            if (file ? Files.isDirectory(path) : Files.isRegularFile(path)) {
                throw damaged();
            }
        }
    }

    /** Counts what really comes out, since the sizes in a zip may lie. */
    private static long extract(ZipFile zip, ZipEntry entry, Path target, long left) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return 0;
        }
        Files.createDirectories(target.getParent());
        long written = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > left) {
                    throw new AwsError(
                            400,
                            "InvalidParameterValueException",
                            "Unzipped size must be smaller than " + LARGEST_CONTENT + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
        return written;
    }

    private static AwsError damaged() {
        return new AwsError(
                400,
                "InvalidParameterValueException",
                "Could not unzip uploaded file. Please check your file, then try to upload again.");
    }
}
