package dev.lambdamaven.plugin.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Of a POM: its licences and its parent, as they are written there. */
public record PomFile(List<License> licenses, Optional<Coordinates> parent) {

    public PomFile {
        licenses = List.copyOf(licenses);
    }

    /** Reads POMs. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads one.
         *
         * @throws IOException when it is no POM
         */
        PomFile read(InputStream in) throws IOException;
    }
}
