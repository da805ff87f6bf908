package dev.lambdamaven.plugin.local.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The log groups of the account. Their files outlive the local AWS, so that a failed build can be looked into. */
public final class LogGroups {

    private static final String LAMBDA = "/aws/lambda/";

    private final Path folder;
    private final Clock clock;
    private final Map<String, LogGroup> groups = new TreeMap<>();
    private final Map<String, List<LogStream>> ofFunctions = new HashMap<>();
    private final Set<String> cleared = new HashSet<>();

    /**
     * Who writes a stream.
     *
     * @param group the name of the log group it goes to
     */
    public record Owner(String region, String functionName, String group) {}

    /** No groups; a function's files go to {@code <folder>/<its name>}, where those of an earlier local AWS are deleted first. */
    public LogGroups(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Opens the stream of a new execution environment, in the function's group, which is made when it is missing.
     *
     * @param stream {@code yyyy/MM/dd/[version]<hex>}
     */
    public LogStream open(String region, String functionName, String stream) {
        return open(new Owner(region, functionName, LAMBDA + functionName), stream);
    }

    /** The same in the group that the function's configuration names. */
    public synchronized LogStream open(Owner owner, String stream) {
        Path own = folder.resolve(owner.functionName());
        if (cleared.add(owner.functionName())) {
            clear(own);
        }
        String file = stream.replaceFirst(".*/", "").replaceAll("[\\[$]", "").replace(']', '-') + ".log";
        LogStream opened = new LogStream(stream, own.resolve(file), clock);
        adopt(owner, opened);
        ofFunctions
                .computeIfAbsent(owner.functionName(), name -> new ArrayList<>())
                .add(opened);
        return opened;
    }

    /** Puts a stream back that is written to after somebody deleted its group. */
    public synchronized void adopt(Owner owner, LogStream stream) {
        LogGroup group = find(owner.region(), owner.group()).orElseGet(() -> create(owner.region(), owner.group()));
        if (!group.streams().contains(stream)) {
            group.streams().add(stream);
        }
    }

    /** The last lines of all streams of a function, in the order of their times. */
    public List<String> lastLines(String functionName, int count) {
        List<LogStream> streams;
        synchronized (this) {
            List<LogStream> own = ofFunctions.getOrDefault(functionName, List.of());
            streams = groups.values().stream()
                    .flatMap(group -> group.streams().stream())
                    .filter(own::contains)
                    .toList();
        }
        List<String> lines = streams.stream()
                .sorted(Comparator.comparing(stream -> stream.lastTime().orElse(stream.created())))
                .flatMap(stream -> stream.tail(count).stream())
                .toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    public synchronized boolean isThere(String region, String group) {
        return find(region, group).isPresent();
    }

    /** Writes a line into a group that is no function's; does nothing when there is no such group. */
    public synchronized void append(String region, String group, String stream, String line) {
        find(region, group).ifPresent(found -> {
            Path own = folder.resolve("other").resolve(group.replaceAll("[^a-zA-Z0-9_-]", "_"));
            LogStream open = found.streams().stream()
                    .filter(one -> one.name().equals(stream))
                    .findFirst()
                    .orElseGet(() -> {
                        LogStream made = new LogStream(stream, own.resolve(stream + ".log"), clock);
                        // No process writes into it, and nobody would close its file.
                        made.end();
                        found.streams().add(made);
                        return made;
                    });
            open.append(line);
        });
    }

    Clock clock() {
        return clock;
    }

    synchronized Optional<LogGroup> find(String region, String name) {
        return Optional.ofNullable(groups.get(key(region, name)));
    }

    synchronized LogGroup create(String region, String name) {
        LogGroup group = new LogGroup(region, name, clock.instant());
        groups.put(key(region, name), group);
        return group;
    }

    synchronized void remove(LogGroup group) {
        groups.remove(key(group.region(), group.name()));
    }

    /** In the order of their names. */
    synchronized List<LogGroup> in(String region) {
        return groups.values().stream()
                .filter(group -> group.region().equals(region))
                .toList();
    }

    synchronized List<LogStream> streams(LogGroup group) {
        return List.copyOf(group.streams());
    }

    private static String key(String region, String name) {
        return region + " " + name;
    }

    private static void clear(Path own) {
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
