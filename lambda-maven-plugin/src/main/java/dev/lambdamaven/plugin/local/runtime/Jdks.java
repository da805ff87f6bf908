package dev.lambdamaven.plugin.local.runtime;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which JDK runs which runtime.
 *
 * @param homes the homes of JDKs by AWS's name of the runtime, such as {@code java21}; a runtime that is not among them runs on the
 *     JDK of this process
 */
public record Jdks(Map<String, Path> homes) {

    /** Everything runs on the JDK of this process. */
    public static final Jdks OWN = new Jdks(Map.of());

    private static final Pattern RUNTIME = Pattern.compile("java(\\d+).*");

    public Jdks {
        homes = Map.copyOf(homes);
    }

    ChildCommand.Jvm jvm(String runtime, OptionalInt debugPort) {
        Optional<Path> home = Optional.ofNullable(homes.get(runtime));
        int feature = home.flatMap(there -> feature(runtime))
                .orElseGet(() -> Runtime.version().feature());
        Path java =
                home.orElseGet(() -> Path.of(System.getProperty("java.home"))).resolve("bin/java");
        return new ChildCommand.Jvm(java, feature, debugPort);
    }

    private static Optional<Integer> feature(String runtime) {
        Matcher matcher = RUNTIME.matcher(runtime);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
