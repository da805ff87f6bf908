package dev.lambdamaven.plugin.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project on disk with jars whose content a test chooses. */
final class ContentProject {

    static final ContentSettings JAVA_21 = ContentSettings.of(JavaRuntime.JAVA21, Architecture.X86_64);

    private final Path folder;
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Dependency> layer = new ArrayList<>();
    private final List<Dependency> excluded = new ArrayList<>();

    ContentProject(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(classes());
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    ContentProject file(String name, String content) throws IOException {
        return file(name, content.getBytes(UTF_8));
    }

    ContentProject file(String name, byte[] content) throws IOException {
        Path file = classes().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    /** A dependency {@code com.example:<name>:1.0} in a file {@code <name>-1.0.jar}. */
    ContentProject jar(String name, Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("repo").resolve(name + "-1.0.jar");
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        dependencies.add(new Dependency("com.example:" + name + ":1.0", file));
        return this;
    }

    ContentProject jar(String name, String... namesAndTexts) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return jar(name, entries);
    }

    /** Moves a jar into the layer. */
    ContentProject inLayer(String jar) {
        dependencies.stream()
                .filter(dependency -> dependency.file().equals(file(jar)))
                .forEach(layer::add);
        dependencies.removeAll(layer);
        return this;
    }

    Path file(String jar) {
        return folder.resolve("repo").resolve(jar + "-1.0.jar");
    }

    CacheFolder cache() {
        return CacheFolder.at(folder.resolve("cache"), InstantSource.system(), line -> {
            throw new AssertionError(line);
        });
    }

    PackageInput input(ContentSettings settings) {
        dependencies.stream().filter(settings::excludes).forEach(excluded::add);
        dependencies.removeAll(excluded);
        return new PackageInput(
                "items",
                classes(),
                dependencies,
                PackageInput.NO_TIMESTAMP,
                folder.resolve("target/items-lambda.zip"),
                settings.fingerprint(),
                cache(),
                layer);
    }

    Content content(ContentSettings settings) {
        return content(settings, Map.of());
    }

    Content content(ContentSettings settings, Map<String, String> environment) {
        return Content.of(new Content.Source(input(settings), excluded, environment), settings);
    }

    static ContentSettings excluding(String... patterns) {
        return JAVA_21.with(List.of(patterns), List.of());
    }

    static ContentSettings allowing(String... patterns) {
        return JAVA_21.with(List.of(), List.of(patterns));
    }

    /** The first bytes of a class of a Java release, which are all that is looked at. */
    static byte[] classOf(int release) {
        return ByteBuffer.allocate(16)
                .putInt(0xCAFEBABE)
                .putShort((short) 0)
                .putShort((short) (release + 44))
                .array();
    }

    /** A shared library by its header: 62 is x86_64, 183 is arm64. */
    static byte[] elf(int machine) {
        byte[] bytes = new byte[128];
        ByteBuffer.wrap(bytes).putInt(0x7F454C46).put((byte) 2).put((byte) 1);
        bytes[18] = (byte) machine;
        return bytes;
    }
}
