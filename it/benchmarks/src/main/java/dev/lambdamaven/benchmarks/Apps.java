package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Builds the measured functions with Maven, from a repository of their own, and unpacks their zips. */
final class Apps {

    private static final Path SOURCES = Path.of("src/main/java/com/acme/items");

    private final Settings settings;
    private final Path folder;

    Apps(Settings settings) {
        this.settings = settings;
        this.folder = settings.target().resolve("apps");
    }

    /** Installs the modules of this repository, where only the measured projects find them. */
    void installOurs() throws IOException {
        maven(
                settings.home().resolve("../..").normalize(),
                "install",
                "-pl",
                "lambda-jaxrs,lambda-maven-plugin,lambda-archetype",
                "-am",
                "-DskipTests",
                "-Darchetype.test.skip",
                "-Dspotless.check.skip");
    }

    App app(Variant variant) throws IOException {
        Path app = folder.resolve(variant.name());
        if (settings.build()) {
            System.out.println("building " + variant.name());
            Folders.delete(app);
            Path project = variant.base().equals("archetype") ? generated(app, variant) : copied(app, variant);
            for (String overlay : variant.overlays()) {
                Folders.copy(settings.home().resolve("apps").resolve(overlay), project.resolve(SOURCES));
            }
            List<String> goals = new ArrayList<>(List.of("package", "-DskipTests"));
            goals.addAll(variant.properties());
            maven(project, goals.toArray(String[]::new));
            unzip(project.resolve(variant.zip()), app.resolve("task"));
            Files.copy(project.resolve(variant.zip()), app.resolve("function.zip"));
        }
        return new App(variant.name(), app, variant.handler(), Files.size(app.resolve("function.zip")));
    }

    private Path generated(Path app, Variant variant) throws IOException {
        Files.createDirectories(app);
        List<String> arguments = new ArrayList<>(List.of(
                "org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate",
                "-DarchetypeCatalog=internal",
                "-DarchetypeGroupId=dev.lambdamaven",
                "-DarchetypeArtifactId=lambda-archetype",
                "-DarchetypeVersion=0.1.0-SNAPSHOT",
                "-DgroupId=com.acme",
                "-DartifactId=items-api",
                "-Dversion=1.0-SNAPSHOT",
                "-Dpackage=com.acme.items"));
        arguments.addAll(variant.properties());
        maven(app, arguments.toArray(String[]::new));
        Folders.delete(app.resolve("items-api/src/test"));
        return app.resolve("items-api");
    }

    private Path copied(Path app, Variant variant) throws IOException {
        Path project = app.resolve("project");
        Folders.copy(settings.home().resolve("apps").resolve(variant.base()), project);
        return project;
    }

    private void maven(Path project, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(settings.maven().toString(), "-q", "-B"));
        command.add("-s");
        command.add(settings.home().resolve("apps/settings.xml").toString());
        command.add("-Dmaven.repo.local=" + settings.target().resolve("repository"));
        command.addAll(List.of(arguments));
        Processes.run(command, project, "the build");
    }

    private static Path parent(Path file) {
        return file.resolve("..").normalize();
    }

    private static void unzip(Path zip, Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(zip + " has an entry outside of itself: " + entry.getName());
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(parent(file));
                    Files.copy(in, file);
                }
            }
        }
    }
}
