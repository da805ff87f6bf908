package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What to measure.
 *
 * @param home the folder of this module
 * @param maven the mvn to build with
 * @param rounds cold starts of each variant
 * @param variants their names
 * @param build whether to build them, or to take what the last run built
 * @param heap whether to search the smallest heaps too
 * @param jdks homes of JDKs by version
 */
record Settings(
        Path home,
        Path maven,
        int rounds,
        List<String> variants,
        boolean build,
        boolean heap,
        Map<Integer, Path> jdks) {

    static Settings of(Properties properties) throws IOException {
        Map<Integer, Path> jdks = new TreeMap<>();
        for (int feature : List.of(17, 25)) {
            String given = properties.getProperty("bench.jdk" + feature, "");
            Path home = given.isEmpty() ? found(feature) : Path.of(given);
            if (Files.exists(home.resolve("bin/java"))) {
                jdks.put(feature, home);
            } else {
                System.out.println(
                        "JDK " + feature + " is not measured; give its home: -Dbench.jdk" + feature + "=...");
            }
        }
        return new Settings(
                Path.of(properties.getProperty("bench.home", ".")),
                Path.of(properties.getProperty("bench.maven", "mvn")),
                Integer.parseInt(properties.getProperty("bench.rounds", "10")),
                List.of(properties.getProperty("bench.variants", "").split(",")),
                Boolean.parseBoolean(properties.getProperty("bench.build", "true")),
                Boolean.parseBoolean(properties.getProperty("bench.heap", "true")),
                jdks);
    }

    /** The JDK this runs on, or one that lies beside it. */
    private static Path found(int feature) throws IOException {
        Path own = Path.of(System.getProperty("java.home", "."));
        try (Stream<Path> beside = Files.list(own.resolve("..").normalize())) {
            return Stream.concat(Stream.of(own), beside.sorted())
                    .filter(home -> isVersion(home, feature))
                    .findFirst()
                    .orElse(Path.of("none"));
        }
    }

    private static boolean isVersion(Path home, int feature) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + feature + ".");
        } catch (IOException noJdk) {
            return false;
        }
    }

    Path target() {
        return home.resolve("target");
    }
}
