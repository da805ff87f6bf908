package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.embed.StartRecord;
import dev.lambdamaven.plugin.embed.StartedProject;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.slf4j.LoggerFactory;

/** What a later start outside of Maven has to know of a project. */
record RecordedStart(ProjectFiles files, Optional<String> application) {

    StartRecord of(DeploymentSpec started, Map<String, String> environment) {
        StartedProject recorded = new StartedProject(
                files.project().getArtifactId(),
                pluginClassPath(),
                poms(),
                files.classes(),
                files.jars(),
                files.webXmlFile(),
                application);
        return recorded.record(started, environment);
    }

    private List<Path> poms() {
        return Stream.iterate(files.project(), Objects::nonNull, MavenProject::getParent)
                .map(MavenProject::getFile)
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList();
    }

    /** Maven's class loader of a plugin is one of URLs. slf4j, which the SDK needs, is not among them: it is Maven's. */
    private static List<Path> pluginClassPath() {
        List<Path> paths = new ArrayList<>();
        if (RecordedStart.class.getClassLoader() instanceof URLClassLoader realm) {
            Stream.of(realm.getURLs()).map(RecordedStart::path).forEach(paths::add);
        }
        CodeSource logging = LoggerFactory.class.getProtectionDomain().getCodeSource();
        if (logging != null) {
            paths.add(path(logging.getLocation()));
        }
        return paths;
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException notAFile) {
            throw new IllegalStateException(url.toString(), notAFile);
        }
    }
}
