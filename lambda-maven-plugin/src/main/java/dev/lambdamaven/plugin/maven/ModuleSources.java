package dev.lambdamaven.plugin.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.model.FileSet;
import org.apache.maven.project.MavenProject;

/** Where a module's sources are, as far as they end up in its classes. */
record ModuleSources(MavenProject module) {

    /** Folders below which a change means to build the module anew; all of {@code src/main}, since generators read what they like. */
    List<Path> roots() {
        List<Path> roots = new ArrayList<>(List.of(base().resolve("src").resolve("main")));
        own().filter(root -> roots.stream().noneMatch(root::startsWith)).forEach(roots::add);
        return roots;
    }

    /** What the build makes there is no source. */
    Path ignored() {
        return Path.of(module.getBuild().getDirectory());
    }

    Path pom() {
        return Optional.ofNullable(module.getFile()).map(File::toPath).orElseGet(() -> base().resolve("pom.xml"));
    }

    /** Those of some files that are its sources. */
    Set<Path> among(Set<Path> files) {
        Set<Path> mine = new TreeSet<>();
        files.stream()
                .filter(file -> roots().stream().anyMatch(file::startsWith) && !file.startsWith(ignored()))
                .forEach(mine::add);
        return mine;
    }

    /** All its sources in Java. */
    List<Path> java() {
        return own().flatMap(root -> StaleOutput.files(root))
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Makes what was built of some of its sources look old. */
    StaleOutput output() {
        return new StaleOutput(own().toList(), Path.of(module.getBuild().getOutputDirectory()));
    }

    /** The folders of Java sources and of resources; generated ones lie in the build directory. */
    private Stream<Path> own() {
        return Stream.concat(
                        module.getCompileSourceRoots().stream(),
                        module.getResources().stream().map(FileSet::getDirectory))
                .map(folder -> base().resolve(folder).normalize())
                .filter(folder -> !folder.startsWith(ignored()));
    }

    private Path base() {
        return module.getBasedir().toPath().toAbsolutePath();
    }
}
