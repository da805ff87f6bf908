package dev.lambdamaven.plugin.embed;

import dev.lambdamaven.plugin.LambdaException;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code target/lambda/start.properties}: how {@code start} started the function of a project, for the JUnit extension of the
 * adapter, which reads {@code plugin.classPath} and hands the file to {@link EmbeddedFunction}. Holds no secret.
 *
 * @param values by name
 * @param lists paths by name
 */
public record StartRecord(Map<String, String> values, Map<String, List<Path>> lists) {

    /** The class path of the plugin. */
    static final String PLUGIN = "plugin.classPath";
    /** The POM and its parents as far as they are files of their own. */
    static final String POMS = "project.poms";

    static final String DEPENDENCIES = "project.dependencies";

    private static final String ENVIRONMENT = "environment.";
    private static final String POM_DIGEST = "project.poms.sha256";

    public StartRecord {
        values = Map.copyOf(values);
        lists = Map.copyOf(lists);
    }

    /** The value of that name; empty where there is none. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    List<Path> paths(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** The environment as it was written down: references to the variables of a shell instead of secrets. */
    Map<String, String> environment() {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(ENVIRONMENT))
                .collect(
                        Collectors.toMap(entry -> entry.getKey().substring(ENVIRONMENT.length()), Map.Entry::getValue));
    }

    /** Writes the record; the same content gives the same bytes. */
    public void write(Path file) {
        Properties properties = new Properties();
        properties.putAll(values);
        lists.forEach((name, paths) -> properties.setProperty(name, joined(paths)));
        properties.setProperty(POM_DIGEST, PomDigest.of(paths(POMS)));
        try {
            StringWriter text = new StringWriter();
            properties.store(text, null);
            String sorted = text.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .sorted()
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, sorted);
        } catch (IOException unwritable) {
            throw LambdaException.of(file + " cannot be written.", "Is the build directory writable?")
                    .causedBy(unwritable);
        }
    }

    /**
     * Reads the record back.
     *
     * @throws LambdaException when it cannot be read, when the POM has changed since, or when a dependency is gone
     */
    static StartRecord read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException damaged) {
            throw LambdaException.of(file + " cannot be read.", "Write it anew: mvn verify")
                    .causedBy(damaged);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        Map<String, List<Path>> lists = Stream.of(PLUGIN, POMS, DEPENDENCIES)
                .collect(Collectors.toMap(Function.identity(), name -> split(values.getOrDefault(name, ""))));
        StartRecord read = new StartRecord(values, lists);
        read.requireFresh();
        return read;
    }

    private void requireFresh() {
        String advice = "Record it anew, in the project's folder:\nmvn verify";
        for (Path pom : paths(POMS)) {
            if (!Files.isRegularFile(pom)) {
                throw LambdaException.of(pom + " is gone since lambda:start recorded the project.", advice);
            }
        }
        if (!PomDigest.of(paths(POMS)).equals(value(POM_DIGEST))) {
            throw LambdaException.of("The POM has changed since lambda:start recorded the project.", advice)
                    .with("poms", joined(paths(POMS)).replace(File.pathSeparator, "\n"));
        }
        for (Path dependency : paths(DEPENDENCIES)) {
            if (!Files.exists(dependency)) {
                throw LambdaException.of("The dependency " + dependency + " is gone.", advice);
            }
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> split(String paths) {
        return Stream.of(paths.split(File.pathSeparator, -1))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }
}
