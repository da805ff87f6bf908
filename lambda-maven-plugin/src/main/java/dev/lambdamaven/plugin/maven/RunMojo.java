package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.live.DotEnv;
import dev.lambdamaven.plugin.plan.PlanLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Serves the project on this machine until Ctrl-C, and serves what the sources say: compiles the project, starts a local AWS, deploys
 * into it by the steps of {@code deploy}, and answers at {@code http://127.0.0.1:8080}. When a source or a resource has changed, the
 * next request waits until Maven's own plugins have compiled it, as the POM configures them, and is answered by the new code; while it
 * does not compile, the answer is what the compiler says. Each request is a line in the terminal, with what the function wrote beneath.
 * At {@code /_local} is a page of the function, its routes, the last requests with their events, and its log.
 *
 * <p>Modules of the same build that the function depends on are watched and compiled too.
 */
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RunMojo extends FunctionMojo {

    private static final int PORT = 8080;
    private static final int DEBUG_PORT = 5005;

    /** Shorter ones, such as {@code true} and {@code debug}, are settings, and stand in many a line that is not about them. */
    private static final int SHORTEST_SECRET = 6;

    /** Port on 127.0.0.1; 0 takes a free one. When not set it is 8080, or a free one when that is taken. */
    @Parameter(property = "lambda.port")
    private @Nullable String port;

    /**
     * Lets the function's process wait for a debugger on this port of 127.0.0.1 before it does anything; {@code true} is 5005. While
     * debugging there is one process, and no limit of time.
     */
    @Parameter(property = "lambda.debug")
    private @Nullable String debug;

    /**
     * A file of environment variables, {@code NAME=value} on each line, which win over {@code <environment>}; relative to the project. By
     * default {@code .env}, if it is there. Its values reach the function's process and nothing else: no package, no file below {@code
     * target}; in the terminal and on the page those of six characters and more are {@code ***}.
     */
    @Parameter(property = "lambda.envFile")
    private @Nullable String envFile;

    /** All values that overrides have had: a process may still have an old one. */
    private final Set<String> overridden = ConcurrentHashMap.newKeySet();

    @Inject
    private LifecycleExecutor lifecycle;

    @Inject
    private BuildPluginManager plugins;

    @Override
    void run() {
        Modules modules = new Modules(session, project, new Recompilation(session, lifecycle, plugins), forked());
        modules.pack();
        packaged().ifPresent(packaged -> {
            tellOthers();
            new LiveFunction(this, modules).serve(packaged);
        });
    }

    @Override
    Map<String, String> functionEnvironment() {
        Map<String, String> overrides = overrides();
        overridden.addAll(overrides.values());
        Map<String, String> all = new TreeMap<>(super.functionEnvironment());
        all.putAll(overrides);
        return all;
    }

    @Override
    List<String> secrets() {
        List<String> all = new ArrayList<>(super.secrets());
        overridden.stream().filter(value -> value.length() >= SHORTEST_SECRET).forEach(all::add);
        return all;
    }

    /** Where the overrides are, or would be. */
    Path environmentFile() {
        return project.getBasedir()
                .toPath()
                .toAbsolutePath()
                .resolve(given(envFile).orElse(".env"));
    }

    /** The port that was asked for; absent when any will do. */
    OptionalInt wantedPort() {
        return given(port)
                .map(text -> OptionalInt.of(portNumber("port", "8080", text)))
                .orElse(OptionalInt.empty());
    }

    int defaultPort() {
        return PORT;
    }

    OptionalInt debugPort() {
        Optional<String> wanted = given(debug).filter(text -> !text.equals("false"));
        return wanted.map(text -> OptionalInt.of(
                        text.equals("true") ? DEBUG_PORT : portNumber("debug", Integer.toString(DEBUG_PORT), text)))
                .orElse(OptionalInt.empty());
    }

    private static int portNumber(String name, String example, String text) {
        var parameter = new dev.lambdamaven.plugin.spec.Parameter(name, example);
        String wanted = "a port from 1 to 65535";
        int number = parameter.wholeNumber(text, wanted);
        parameter.require(number >= 0 && number <= 65_535, text, wanted);
        return number;
    }

    private Map<String, String> overrides() {
        Path file = environmentFile();
        if (!Files.isRegularFile(file) && given(envFile).isEmpty()) {
            return Map.of();
        }
        try {
            return DotEnv.parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw LambdaException.of("<envFile> is " + file + ", which cannot be read.", "-Dlambda.envFile=.env")
                    .causedBy(unreadable);
        }
    }

    /** One goal in the foreground is all that a terminal has room for. */
    private void tellOthers() {
        List<String> behind = session.getProjects().stream()
                .skip(session.getProjects().indexOf(project) + 1L)
                .filter(module -> !module.getPackaging().equals("pom"))
                .map(module -> module.getArtifactId())
                .toList();
        if (!behind.isEmpty()) {
            getLog().info("  "
                    + PlanLine.note(
                            "module",
                            project.getArtifactId() + " is served; of another: mvn lambda:run -pl :" + behind.get(0)
                                    + " -am"));
        }
    }
}
