package dev.lambdamaven.plugin.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.packaging.Dependency;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Small jars, and what is in them. */
public final class TestJars {

    private TestJars() {}

    /** A dependency {@code org.example:<name>:1} with text files. */
    public static Dependency jar(Path folder, String name, Map<String, String> entries) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        entries.forEach((entry, text) -> bytes.put(entry, text.getBytes(UTF_8)));
        return write(folder.resolve(name + "-1.jar"), name, bytes);
    }

    /** A dependency with one text file, whose bytes stand in the jar as they are. */
    static Dependency stored(Path folder, String name, String entry, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry stored = new ZipEntry(entry);
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(bytes.length);
        stored.setCrc(checksum.getValue());
        Path file = folder.resolve(name + "-1.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(stored);
            zip.write(bytes);
        }
        return new Dependency("org.example:" + name + ":1", file);
    }

    /** A dependency with one class of the tests. */
    public static Dependency withClass(Path folder, String name, Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        byte[] bytecode = Files.readAllBytes(Path.of("target/test-classes").resolve(entry));
        return write(folder.resolve(name + "-1.jar"), name, Map.of(entry, bytecode));
    }

    /** The entries of an archive, as text. */
    public static Map<String, String> texts(Path jar) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                texts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return texts;
    }

    private static Dependency write(Path file, String name, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return new Dependency("org.example:" + name + ":1", file);
    }
}
