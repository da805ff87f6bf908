package dev.lambdamaven.plugin.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of which a change means new code. They are looked at one by one, since the system tells of a change only some time after
 * it: too late for a request that comes right behind it.
 *
 * @param roots files, and folders with all below; what is not there may come
 * @param ignored folders that are no sources, such as {@code target}
 */
public record SourceFiles(List<Path> roots, Set<Path> ignored, InstantSource clock) {

    private static final Set<String> NO_SOURCES = Set.of(".git", ".svn", ".hg", ".idea", "node_modules");

    /** What editors put beside a file while it is open: vim, Emacs, IntelliJ, and most others. */
    private static final Pattern OF_AN_EDITOR =
            Pattern.compile("\\..*\\.sw[a-z]|4913|\\.#.*|#.*#|.*~|.*___jb_(tmp|old)___");

    public SourceFiles {
        roots = List.copyOf(roots);
        ignored = Set.copyOf(ignored);
    }

    /** How the files were. */
    public record Snapshot(Map<Path, Stamp> files) {

        public static final Snapshot EMPTY = new Snapshot(Map.of());

        public Snapshot {
            files = Map.copyOf(files);
        }
    }

    /** How the files are, and which of them were made, changed or deleted since. */
    public record Scan(Snapshot snapshot, NavigableSet<Path> changed) {}

    /** How the files were when a build began: what was written since is not known, and so is new to the next look. */
    public Snapshot before(Instant build) {
        Map<Path, Stamp> old = new HashMap<>(since(Snapshot.EMPTY).snapshot().files());
        old.values().removeIf(stamp -> !stamp.time().toInstant().isBefore(build));
        return new Snapshot(old);
    }

    /** Looks at all of them. A file that goes while it is looked at is not there. */
    public Scan since(Snapshot before) {
        Look look = new Look(before);
        for (Path root : roots) {
            try {
                Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, look);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return look.result();
    }

    private final class Look extends SimpleFileVisitor<Path> {

        private final Map<Path, Stamp> before;
        private final Map<Path, Stamp> found = new HashMap<>();
        private final NavigableSet<Path> changed = new TreeSet<>();

        Look(Snapshot before) {
            this.before = before.files();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean source = !ignored.contains(folder) && !NO_SOURCES.contains(name(folder));
            return source ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !OF_AN_EDITOR.matcher(name(file)).matches()) {
                try {
                    note(file, attributes);
                } catch (IOException gone) {
                    // Then it is told as deleted, if it was there before.
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        private void note(Path file, BasicFileAttributes attributes) throws IOException {
            Optional<Stamp> old = Optional.ofNullable(before.get(file));
            Stamp now = old.isPresent()
                    ? old.get().again(file, attributes, clock.instant())
                    : Stamp.of(file, attributes, clock.instant());
            if (!now.equals(old.orElse(null))) {
                changed.add(file);
            }
            found.put(file, now.settled(clock.instant()));
        }

        Scan result() {
            Set<Path> deleted = new HashSet<>(before.keySet());
            deleted.removeAll(found.keySet());
            changed.addAll(deleted);
            return new Scan(new Snapshot(found), changed);
        }

        private static String name(Path path) {
            return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
        }
    }
}
