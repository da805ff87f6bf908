package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.project.MavenProject;

/** The classes of a module as a jar, which is left alone when it has them already. */
final class ModuleJar {

    private ModuleJar() {}

    /** @param folder where the jar is put */
    static Path of(MavenProject module, Path folder) {
        Path classes = Path.of(module.getBuild().getOutputDirectory());
        Path jar = folder.resolve(module.getArtifactId() + "-" + module.getVersion() + ".jar");
        try {
            byte[] content = content(classes);
            if (!Files.isRegularFile(jar) || !Arrays.equals(content, Files.readAllBytes(jar))) {
                Files.createDirectories(folder);
                Files.write(jar, content);
            }
            return jar;
        } catch (IOException failed) {
            throw LambdaException.of(jar + " cannot be written.", "Is the build directory writable?")
                    .causedBy(failed);
        }
    }

    private static byte[] content(Path classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (Path file : files(classes)) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<Path> files(Path classes) throws IOException {
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(classes)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
