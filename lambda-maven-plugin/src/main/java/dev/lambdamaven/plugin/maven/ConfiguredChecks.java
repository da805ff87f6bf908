package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.openapi.OpenApiChecks;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.smoke.DefaultChecks;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import dev.lambdamaven.plugin.smoke.SmokeChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The checks of a project: those of the POM, of its file and of its OpenAPI document, else those that its routes suggest. */
record ConfiguredChecks(Path baseDirectory, Path lambdaDirectory, Map<String, String> shell) {

    /** Read by itself when it is there. */
    static final String USUAL_FILE = "src/smoke/checks.txt";

    /**
     * Reads them.
     *
     * @param log takes notices: of what is not checked, and of how to add checks when nothing is configured
     * @param warn takes that no check is left at all
     */
    List<SmokeCheck> read(CheckSources sources, Consumer<String> log, Consumer<String> warn) {
        Optional<String> file = sources.checksFile().or(this::usualFile);
        SmokeChecks reader = new SmokeChecks(baseDirectory, shell);
        if (sources.written().isEmpty() && file.isEmpty() && sources.openapi().isEmpty()) {
            DefaultChecks usual = DefaultChecks.of(packageJson());
            log.accept(usual.notice());
            return reader.read(usual.checks(), Optional.empty());
        }
        List<SmokeCheck> all = new ArrayList<>(reader.read(sources.written(), file));
        sources.openapi().ifPresent(name -> all.addAll(described(name, log)));
        if (all.isEmpty()) {
            warn.accept(
                    "No GET is checked: every one of " + sources.openapi().orElse("") + " is left out, and there are no"
                            + " <checks>. Add some: <checks><check>GET /items/1 -> 200</check></checks>");
        }
        return all;
    }

    private List<SmokeCheck> described(String document, Consumer<String> log) {
        OpenApiChecks described = OpenApiChecks.of(baseDirectory.resolve(document));
        described.leftOut().forEach(line -> log.accept("  " + PlanLine.note("openapi", "not checked: " + line)));
        return described.checks();
    }

    private Optional<String> usualFile() {
        return Optional.of(USUAL_FILE).filter(name -> Files.exists(baseDirectory.resolve(name)));
    }

    private Optional<String> packageJson() {
        Path file = lambdaDirectory.resolve("package.json");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw LambdaException.of(file + " cannot be read.", "Write it anew: mvn clean package")
                    .causedBy(unreadable);
        }
    }
}
