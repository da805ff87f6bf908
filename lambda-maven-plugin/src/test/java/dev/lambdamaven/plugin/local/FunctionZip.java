package dev.lambdamaven.plugin.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.core.SdkBytes;

/** Makes deployment packages of test classes. */
final class FunctionZip {

    private FunctionZip() {}

    /** A package with one jar under {@code lib}, as the product builds them. */
    static SdkBytes of(Class<?> function) {
        String path = function.getName().replace('.', '/') + ".class";
        try (InputStream in = function.getResourceAsStream("/" + path)) {
            byte[] jar = zip(Map.of(path, in.readAllBytes()));
            return SdkBytes.fromByteArray(zip(Map.of("lib/handler.jar", jar)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same content in other bytes. */
    static SdkBytes of(Class<?> function, String marker) {
        try (InputStream in =
                function.getResourceAsStream("/" + function.getName().replace('.', '/') + ".class")) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put(function.getName().replace('.', '/') + ".class", in.readAllBytes());
            entries.put(marker, new byte[0]);
            return SdkBytes.fromByteArray(zip(entries));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
