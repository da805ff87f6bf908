package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.sbom.Coordinates;
import dev.lambdamaven.plugin.sbom.License;
import dev.lambdamaven.plugin.sbom.PomFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/** Reads POMs as this Maven does. It has read hundreds when a goal begins, so nothing of it has to be loaded and compiled. */
public final class PomModels implements PomFile.Reader {

    @Override
    public PomFile read(InputStream in) throws IOException {
        try {
            Model model = new MavenXpp3Reader().read(in, false);
            List<License> licenses = model.getLicenses().stream()
                    .map(license -> new License(text(license.getName()), text(license.getUrl())))
                    .filter(license ->
                            !license.name().isEmpty() || !license.url().isEmpty())
                    .toList();
            return new PomFile(licenses, Optional.ofNullable(model.getParent()).map(PomModels::coordinates));
        } catch (XmlPullParserException e) {
            throw new IOException(e);
        }
    }

    private static Coordinates coordinates(Parent parent) {
        return new Coordinates(
                text(parent.getGroupId()),
                text(parent.getArtifactId()),
                text(parent.getVersion()),
                "pom",
                Optional.empty());
    }

    /** Maven's getters say null for what is not there. */
    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }
}
