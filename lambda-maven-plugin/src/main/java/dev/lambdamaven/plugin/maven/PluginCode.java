package dev.lambdamaven.plugin.maven;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.Optional;

/** Tells the code of one plugin from that of another. */
final class PluginCode {

    private PluginCode() {}

    /** The version says it, except for a SNAPSHOT, which is another one each time it is built. */
    static Optional<String> of(String version) {
        return version.endsWith("-SNAPSHOT") ? jar().map(state -> version + " " + state) : Optional.of(version);
    }

    /** Size and time of the jar that this class comes from; empty when it comes from a folder. */
    private static Optional<String> jar() {
        CodeSource source = PluginCode.class.getProtectionDomain().getCodeSource();
        try {
            if (source == null || source.getLocation() == null) {
                return Optional.empty();
            }
            BasicFileAttributes jar =
                    Files.readAttributes(Path.of(source.getLocation().toURI()), BasicFileAttributes.class);
            return jar.isRegularFile() ? Optional.of(jar.size() + " " + jar.lastModifiedTime()) : Optional.empty();
        } catch (URISyntaxException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
