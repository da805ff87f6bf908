package dev.lambdamaven.plugin.maven;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the checks are written: in the POM, in a file of checks, in an OpenAPI document. */
record CheckSources(
        @Nullable List<? extends @Nullable String> checks, Optional<String> checksFile, Optional<String> openapi) {

    /** Those in the POM; empty when there are none. */
    List<? extends @Nullable String> written() {
        return checks == null ? List.of() : checks;
    }
}
