package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
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
import org.jspecify.annotations.Nullable;

/** The checks of a project: those of the POM and of its file, else those that its routes suggest. */
record ConfiguredChecks(Path baseDirectory, Path lambdaDirectory, Map<String, String> shell) {

    /** Read by itself when it is there. */
    static final String USUAL_FILE = "src/smoke/checks.txt";

    /** {@code described} are checks from elsewhere; {@code log} takes a notice when nothing is configured. */
    List<SmokeCheck> read(
            @Nullable List<? extends @Nullable String> checks,
            Optional<String> checksFile,
            List<SmokeCheck> described,
            Consumer<String> log) {
        Optional<String> file = checksFile.or(this::usualFile);
        SmokeChecks reader = new SmokeChecks(baseDirectory, shell);
        if ((checks != null && !checks.isEmpty()) || file.isPresent() || !described.isEmpty()) {
            List<SmokeCheck> all = new ArrayList<>(reader.read(checks == null ? List.of() : checks, file));
            all.addAll(described);
            return all;
        }
        DefaultChecks usual = DefaultChecks.of(packageJson());
        log.accept(usual.notice());
        return reader.read(usual.checks(), Optional.empty());
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
