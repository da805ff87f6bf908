package dev.lambdamaven.plugin.embed;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.index.ApplicationIndexer;
import dev.lambdamaven.plugin.index.ApplicationModel;
import dev.lambdamaven.plugin.index.ApplicationText;
import dev.lambdamaven.plugin.index.ClassPath;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.Generated;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.Packager;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The package of a recorded project with its classes as they are now. It has the index of the application, and none of routes: that
 * one changes how fast a function answers and not what.
 */
record FunctionZip(StartRecord record, Path folder) {

    /** Builds it unless it is up to date; two JVMs that test one project do so one after the other. */
    DeploymentPackage build() {
        Path classes = Path.of(record.value("project.classes"));
        if (!Files.isDirectory(classes)) {
            throw LambdaException.of("The project is not compiled: " + classes + " is missing.", "mvn verify");
        }
        PackageInput input = new PackageInput(
                record.value("project.artifactId"),
                classes,
                dependencies(),
                PackageInput.NO_TIMESTAMP,
                folder.resolve("function-lambda.zip"),
                List.of(record.value("function.handler"), record.value("function.application")),
                CacheFolder.at(folder.resolve("cache"), InstantSource.system(), notice -> {}));
        try {
            Files.createDirectories(folder);
            Path lock = folder.resolve("lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return Packager.build(input, this::generated);
            }
        } catch (IOException failed) {
            throw LambdaException.of("The function's zip cannot be written to " + folder + ".", "Is it writable?")
                    .with("cause", failed.toString())
                    .causedBy(failed);
        }
    }

    /** Nobody reads their coordinates here. */
    private List<Dependency> dependencies() {
        return record.paths(StartRecord.DEPENDENCIES).stream()
                .map(jar -> new Dependency(jar.getFileName().toString(), jar))
                .toList();
    }

    private Generated generated() {
        Path classes = Path.of(record.value("project.classes"));
        try (ClassPath classPath = ClassPath.open(classes, record.paths(StartRecord.DEPENDENCIES))) {
            ApplicationIndexer indexer = new ApplicationIndexer(classPath);
            if (!indexer.isServedByAdapter(record.value("function.handler"))) {
                return Generated.NOTHING;
            }
            Optional<String> application =
                    Optional.of(record.value("function.application")).filter(name -> !name.isEmpty());
            ApplicationModel model = indexer.model(webXml(), application);
            return new Generated(new TreeMap<>(Map.of(ApplicationText.ENTRY, ApplicationText.of(model))), Map.of());
        }
    }

    private Optional<byte[]> webXml() {
        Path file = Path.of(record.value("project.webXml"));
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw LambdaException.of(file + " cannot be read.", "Let the user who runs the tests read it.")
                    .causedBy(unreadable);
        }
    }
}
