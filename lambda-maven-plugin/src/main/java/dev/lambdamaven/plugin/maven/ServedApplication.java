package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.live.Application;
import dev.lambdamaven.plugin.live.Application.RouteLine;
import dev.lambdamaven.plugin.maven.PackagingMojo.Packaged;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What is told of the function that is served. */
record ServedApplication(MavenProject project, Packaged packaged, DeploymentSpec wanted) {

    Application at(URI url, String apiId) {
        return new Application(url, apiId, wanted.function().name(), settings(), routes());
    }

    /** The routes that were found in the bytecode; none without an index. */
    List<RouteLine> routes() {
        return member(packaged.zip().facts().get("application"), "routes") instanceof List<?> routes
                ? routes.stream()
                        .map(route -> new RouteLine(
                                text(member(route, "method")),
                                text(member(route, "path")),
                                text(member(route, "calls"))))
                        .toList()
                : List.of();
    }

    private List<String> settings() {
        FunctionSpec function = wanted.function();
        List<String> lines = new ArrayList<>();
        lines.add("handler " + function.handler());
        lines.add(function.runtime() + ", " + function.memorySize() + " MB, "
                + function.timeout().toSeconds() + " s");
        lines.add(packaged.zip().zip().getFileName() + ", " + packaged.zip().jars() + " jars");
        if (!function.environment().isEmpty()) {
            lines.add("environment "
                    + String.join(
                            ", ",
                            function.environment().keySet().stream().sorted().toList()));
        }
        return lines;
    }

    private static @Nullable Object member(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> members ? members.get(name) : null;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
