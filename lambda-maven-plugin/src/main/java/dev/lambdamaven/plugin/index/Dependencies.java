package dev.lambdamaven.plugin.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Lines for a POM, with the versions this plugin was tested with. */
final class Dependencies {

    private static final Properties VERSIONS = load();

    private Dependencies() {}

    /** A JAX-RS runtime: the starter's for jakarta, the only one the adapter knows for javax. */
    static String runtime(Namespace namespace) {
        return namespace == Namespace.JAKARTA
                ? dependency("org.jboss.resteasy", "resteasy-core", version("resteasy"), "")
                : dependency("org.glassfish.jersey.core", "jersey-server", version("jersey.javax"), "")
                        + "\n"
                        + dependency("org.glassfish.jersey.inject", "jersey-hk2", version("jersey.javax"), "");
    }

    static String adapter(Namespace namespace) {
        return dependency(
                "dev.lambdamaven",
                "lambda-jaxrs",
                version("lambda-jaxrs"),
                namespace == Namespace.JAVAX ? "<classifier>javax</classifier>" : "");
    }

    private static String dependency(String group, String artifact, String version, String more) {
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</dependency>"
                .formatted(group, artifact, version, more);
    }

    private static String version(String name) {
        return Objects.requireNonNull(VERSIONS.getProperty(name), name);
    }

    private static Properties load() {
        Properties versions = new Properties();
        try (InputStream in = Dependencies.class.getResourceAsStream("versions.properties")) {
            versions.load(Objects.requireNonNull(in, "versions.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
