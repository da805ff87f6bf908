package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.deploy.DeploymentFile;
import java.net.URI;
import java.util.Optional;

/**
 * Which URL {@code smoke} checks.
 *
 * @param set what {@code <url>} says
 * @param deployment where a deployment leaves its URL
 * @param alone whether this is the build's only project, so that nothing to check is a mistake
 */
record CheckedUrl(Optional<String> set, DeploymentFile deployment, boolean alone) {

    /** Empty when this module of a reactor has no deployment. */
    Optional<URI> find() {
        Optional<URI> found = set.map(CheckedUrl::uri).or(this::deployed);
        if (found.isEmpty() && alone) {
            throw LambdaException.of(
                    "There is no URL to check: no local AWS runs in this build, and nothing was deployed.",
                    "Deploy first: mvn lambda:deploy\nor name the URL: -Dlambda.url=https://…");
        }
        return found;
    }

    /** Whether this project's function is behind a URL; behind any other may be anything. */
    boolean isDeployed(URI base) {
        return deployed().filter(base::equals).isPresent();
    }

    private Optional<URI> deployed() {
        return deployment.url();
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw LambdaException.of("<url> is " + text + ", must be an http or https URL.", "-Dlambda.url=https://…")
                    .causedBy(malformed);
        }
    }
}
