package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project that is packaged, in a copy for each plugin, and the Maven that packages it. */
final class HeavyProject {

    private static final String CHANGED = "classes/com/acme/items/ItemsResource.class";
    /** A text in that class. It is changed to one that was never there: what was built before may be known. */
    private static final Pattern TEXT = Pattern.compile("item(?: created|_created|[0-9]{8})");

    /** Seconds that a build may take, also on a busy machine. */
    private static final int PATIENCE = 600;
    /** A build at the edge of its heap may collect garbage for ever. */
    private static final int HEAP_PATIENCE = 60;

    private final Settings settings;
    private final Packer packer;
    private final Path folder;

    HeavyProject(Settings settings, Packer packer) {
        this.settings = settings;
        this.packer = packer;
        this.folder = settings.target().resolve("package").resolve(packer.name().toLowerCase(Locale.ROOT));
    }

    /** One goal, as it was timed inside Maven, and the whole process. */
    record Timing(double goalMs, double goalCpuMs, double processMs) {}

    /** Copies the sources, compiles, and packages once, which fetches whatever is missing. */
    void prepare() throws IOException {
        // A root of its own: this repository's .mvn has options for the JVM that no user has.
        Files.createDirectories(folder.resolve(".mvn"));
        Folders.copy(settings.home().resolve("apps/heavy"), folder);
        Folders.copy(settings.home().resolve("apps/items"), folder.resolve("src/main/java/com/acme/items"));
        List<String> goals = new ArrayList<>(List.of("compile"));
        goals.addAll(packer.goals());
        Processes.run(command(goals, false), folder, "the first build with " + packer.plugin());
    }

    /** Brings about the occasion, packages, and says how long it took. */
    Timing time(Occasion occasion) throws IOException {
        arrange(occasion);
        Path clock = folder.resolve("goals.txt");
        Files.deleteIfExists(clock);
        List<String> goals = new ArrayList<>(packer.goals());
        if (occasion == Occasion.SKIPPED) {
            goals.add(packer.skip());
        }
        double process = run(goals, Optional.empty());
        for (String line : Files.readAllLines(clock)) {
            String[] fields = line.split(" ", -1);
            if (fields[0].equals(packer.plugin())) {
                return new Timing(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), process);
            }
        }
        throw new IOException(packer.plugin() + " was not run: " + clock);
    }

    /** Milliseconds of a Maven that only reads the project. */
    double timeNothing() throws IOException {
        return run(List.of("validate"), Optional.empty());
    }

    /** Whether a first build ends well in a heap of so many megabytes; without a package, whether Maven alone does. */
    boolean fits(int heapMb, boolean packaging) throws IOException {
        if (packaging) {
            arrange(Occasion.FIRST);
        }
        try {
            run(packaging ? packer.goals() : List.of("validate"), Optional.of(heapMb));
            return true;
        } catch (OutOfHeapException tooSmall) {
            return false;
        }
    }

    /** Bytes of the package. */
    long packageBytes() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            Path file = files.filter(
                            path -> name(path).startsWith("heavy") && name(path).endsWith(packer.suffix()))
                    .findFirst()
                    .orElseThrow();
            return Files.size(file);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private void arrange(Occasion occasion) throws IOException {
        Path target = folder.resolve("target");
        if (occasion == Occasion.FIRST) {
            Folders.delete(cache());
        }
        if (occasion == Occasion.FIRST || occasion == Occasion.CLEAN) {
            try (Stream<Path> outputs = Files.list(target)) {
                for (Path output :
                        outputs.filter(path -> !name(path).equals("classes")).toList()) {
                    Folders.delete(output);
                }
            }
        }
        if (occasion == Occasion.CHANGED) {
            Path file = target.resolve(CHANGED);
            String bytecode = Files.readString(file, StandardCharsets.ISO_8859_1);
            String text = String.format(Locale.ROOT, "item%08d", System.currentTimeMillis() % 100_000_000);
            String changed = TEXT.matcher(bytecode).replaceAll(text);
            Files.writeString(file, changed, StandardCharsets.ISO_8859_1);
        }
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    /** Fails with what Maven printed; returns the milliseconds of the whole process. */
    private double run(List<String> goals, Optional<Integer> heapMb) throws IOException {
        Path log = folder.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(command(goals, true))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        builder.environment()
                .put(
                        "MAVEN_OPTS",
                        heapMb.map(mb -> "-XX:+UseSerialGC -Xmx" + mb + "m").orElse(""));
        long start = System.nanoTime();
        Process process = builder.start();
        boolean ended = Processes.waitAtMost(process, heapMb.isPresent() ? HEAP_PATIENCE : PATIENCE);
        double elapsed = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        if (ended && process.exitValue() == 0) {
            return elapsed;
        }
        if (heapMb.isPresent()) {
            throw new OutOfHeapException();
        }
        throw new IOException("the build failed in " + folder + ":\n" + Files.readString(log));
    }

    private List<String> command(List<String> goals, boolean offline) {
        List<String> command = new ArrayList<>(List.of(settings.maven().toString(), "-q", "-B"));
        if (offline) {
            command.add("-o");
        }
        command.add("-s");
        command.add(settings.home().resolve("apps/settings.xml").toString());
        command.add("-Dmaven.repo.local=" + settings.target().resolve("repository"));
        command.add("-Dmaven.ext.class.path=" + settings.target().resolve("classes"));
        command.add("-D" + GoalClock.FILE + "=" + folder.resolve("goals.txt"));
        command.add("-Dlambda.cacheDirectory=" + cache());
        command.addAll(goals);
        return command;
    }

    /** The build failed in a heap of a given size. */
    private static final class OutOfHeapException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
