package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * The JDKs of this machine that run managed runtimes in a local AWS.
 *
 * @param toolchains the {@code java} of the first JDK in {@code toolchains.xml} whose version is in a range such as {@code [21,22)}
 * @param javaHome {@code JAVA_HOME}, if it is set
 * @param own the release of the JDK that runs this build
 */
record RuntimeJdks(Function<String, Optional<Path>> toolchains, Optional<Path> javaHome, int own) {

    static RuntimeJdks of(ToolchainManager manager, MavenSession session) {
        return new RuntimeJdks(
                range -> manager.getToolchains(session, "jdk", Map.of("version", range)).stream()
                        .flatMap(jdk -> java(jdk).stream())
                        .findFirst(),
                Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of),
                Runtime.version().feature());
    }

    private static Optional<Path> java(Toolchain jdk) {
        return Optional.ofNullable(jdk.findTool("java")).map(Path::of);
    }

    /** By AWS's name of the runtime; those that the JDK of this build runs, or that no JDK is there for, are absent. */
    Map<String, Path> homes() {
        Map<String, Path> homes = new LinkedHashMap<>();
        List.of(JavaRuntime.values())
                .forEach(runtime -> home(runtime).ifPresent(home -> homes.put(runtime.toString(), home)));
        return homes;
    }

    /** What somebody has to know whose function runs on another Java here than in AWS. */
    Optional<String> notice(JavaRuntime runtime) {
        boolean same = runtime.release() == own || home(runtime).isPresent();
        return same
                ? Optional.empty()
                : Optional.of("Java " + own + " of this build runs what " + runtime
                        + " runs in AWS: neither toolchains.xml nor JAVA_HOME has a JDK " + runtime.release());
    }

    private Optional<Path> home(JavaRuntime runtime) {
        int release = runtime.release();
        return release == own
                ? Optional.empty()
                : toolchains
                        .apply("[" + release + "," + (release + 1) + ")")
                        .map(java -> java.resolve("../..").normalize())
                        .or(() -> javaHome.filter(home -> release(home) == release));
    }

    /** As the JDK's own file says; 0 when there is none. */
    private static int release(Path home) {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
            String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Runtime.Version.parse(version).feature();
        } catch (IOException | IllegalArgumentException unknown) {
            return 0;
        }
    }
}
