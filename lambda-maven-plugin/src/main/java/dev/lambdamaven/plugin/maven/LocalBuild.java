package dev.lambdamaven.plugin.maven;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.LocalAws;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * The local AWS of this build, between {@code start} and {@code stop}: known to other goals by the project's context, to
 * the rest of the build by two properties, and to other processes by a file.
 */
record LocalBuild(MavenProject project, Path lambdaDirectory) {

    private static final String KEY = "dev.lambdamaven.localAws";

    void keep(LocalAws aws) {
        project.setContextValue(KEY, aws);
    }

    Optional<LocalAws> running() {
        return Optional.ofNullable((LocalAws) project.getContextValue(KEY));
    }

    void announce(URI url, URI endpoint) {
        project.getProperties().setProperty("lambda.url", url.toString());
        project.getProperties().setProperty("lambda.localEndpoint", endpoint.toString());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("url", url.toString());
        members.put("localEndpoint", endpoint.toString());
        members.put("pid", ProcessHandle.current().pid());
        try {
            Files.writeString(file(), JSON.std.asString(members) + "\n");
            file().toFile().deleteOnExit();
        } catch (IOException unwritable) {
            throw LambdaException.of("%s cannot be written.".formatted(file()), "Is the build directory writable?")
                    .causedBy(unwritable);
        }
    }

    /** Stops it when it runs; does nothing otherwise. */
    void stop() {
        running().ifPresent(LocalAws::close);
        project.setContextValue(KEY, null);
        project.getProperties().remove("lambda.url");
        project.getProperties().remove("lambda.localEndpoint");
        try {
            Files.deleteIfExists(file());
        } catch (IOException undeletable) {
            throw LambdaException.of("%s cannot be deleted.".formatted(file()), "Delete it by hand.")
                    .causedBy(undeletable);
        }
    }

    private Path file() {
        return lambdaDirectory.resolve("local.json");
    }
}
