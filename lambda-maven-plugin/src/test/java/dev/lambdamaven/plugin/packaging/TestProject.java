package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A Maven project on disk, as far as packaging looks at it. */
record TestProject(Path folder, List<Path> dependencies) {

    static final LocalDateTime TIMESTAMP = LocalDateTime.of(2026, 11, 23, 8, 0);

    static TestProject in(Path folder) {
        return new TestProject(folder, List.of());
    }

    /** Two classes, a resource in a folder, and one dependency. */
    static TestProject items(Path folder) throws IOException {
        TestProject project = in(folder);
        project.file("app/Items.class", "items");
        project.file("app/Health.class", "health");
        project.file("docs/size.txt", "groß");
        return project.with(jar(
                folder.resolve("repo/b-2.0.jar"),
                entries(
                        "META-INF/",
                        "",
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\r\n\r\n",
                        "b/größe.txt",
                        "bb")));
    }

    TestProject with(Path dependency) {
        List<Path> more = new ArrayList<>(dependencies);
        more.add(dependency);
        return new TestProject(folder, more);
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    Path zip() {
        return folder.resolve("target/items-1.0-lambda.zip");
    }

    List<Dependency> declared() {
        return dependencies.stream()
                .map(file -> new Dependency("com.example:" + file.getFileName() + ":1.0", file))
                .toList();
    }

    PackageInput input() {
        return new PackageInput("items", classes(), declared(), TIMESTAMP, zip());
    }

    DeploymentPackage build() {
        return Packager.build(input());
    }

    /** Builds with what other builds kept. */
    DeploymentPackage build(CacheFolder cache) {
        PackageInput input = input();
        return Packager.build(
                new PackageInput(input.artifactId(), classes(), declared(), TIMESTAMP, zip(), input.settings(), cache));
    }

    /** A cache in a folder, which may not turn out to be unwritable. */
    static CacheFolder cache(Path folder) {
        return CacheFolder.at(folder, InstantSource.system(), notice -> {
            throw new AssertionError(notice);
        });
    }

    Path file(String name, String content) throws IOException {
        Path file = classes().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** Names and contents by turns, in the order in which a jar is to hold them. */
    static Map<String, String> entries(String... namesAndContents) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            entries.put(namesAndContents[i], namesAndContents[i + 1]);
        }
        return entries;
    }

    /** A compressed jar with today's time, as builds make them. */
    static Path jar(Path file, Map<String, String> entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** One entry of bytes that do not shrink, which takes the longest to deflate. */
    static Path noise(Path file, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry("noise");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes);
        entry.setCrc(crc.getValue());
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return file;
    }

    /** Unpacks one entry of the built zip. */
    Path unpack(String entry) throws IOException {
        Path target = Files.createDirectories(folder.resolve("unpacked"))
                .resolve(Path.of(entry).getFileName());
        try (ZipFile zip = new ZipFile(zip().toFile())) {
            return Files.write(target, zip.getInputStream(zip.getEntry(entry)).readAllBytes());
        }
    }
}
