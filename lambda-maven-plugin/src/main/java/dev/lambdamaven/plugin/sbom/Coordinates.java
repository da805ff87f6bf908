package dev.lambdamaven.plugin.sbom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a Maven artifact is called. */
public record Coordinates(String groupId, String artifactId, String version, String type, Optional<String> classifier) {

    /** Reads {@code groupId:artifactId:version} or {@code groupId:artifactId:type:classifier:version}. */
    public static Coordinates parse(String text) {
        String[] parts = text.split(":", -1);
        return parts.length == 5
                ? new Coordinates(parts[0], parts[1], parts[4], parts[2], Optional.of(parts[3]))
                : new Coordinates(parts[0], parts[1], parts[2], "jar", Optional.empty());
    }

    /** The package URL ("PURL-SPECIFICATION" and its type {@code maven}). */
    String purl() {
        return "pkg:maven/%s/%s@%s?%stype=%s"
                .formatted(
                        encoded(groupId),
                        encoded(artifactId),
                        encoded(version),
                        classifier
                                .map(name -> "classifier=" + encoded(name) + "&")
                                .orElse(""),
                        encoded(type));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
