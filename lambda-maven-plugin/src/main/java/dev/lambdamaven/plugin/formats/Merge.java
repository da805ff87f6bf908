package dev.lambdamaven.plugin.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what becomes of each file of a class path when all of it is put into one jar: a pure function of the listings.
 *
 * <p>The first on the class path wins, as it does for a class loader. A file and its versions for later Java releases stay together:
 * who has one has them all, or a jar that comes later could replace a class of an earlier one.
 */
final class Merge {

    /** A version of a class for later Java releases ("JAR File Specification", multi-release JAR files). */
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/([1-9][0-9]*)/(.+)");

    private final List<ArchiveListing> archives;
    private final SortedMap<String, MergedEntry> entries = new TreeMap<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private final Map<String, ArchiveListing.Entry> kept = new HashMap<>();
    private final Map<String, List<MergedEntry.Source>> joined = new TreeMap<>();
    private final MergeNotes notes = new MergeNotes();

    private Merge(List<ArchiveListing> archives) {
        this.archives = archives;
    }

    /**
     * What the jar holds.
     *
     * @param multiRelease whether it holds versions for later Java releases
     * @param notes one sentence for each thing that somebody may miss
     */
    record Result(SortedMap<String, MergedEntry> entries, boolean multiRelease, List<String> notes) {}

    /** Merges archives in the order of the class path. */
    static Result of(List<ArchiveListing> archives) {
        Merge merge = new Merge(archives);
        for (int archive = 0; archive < archives.size(); archive++) {
            for (ArchiveListing.Entry entry : archives.get(archive).entries()) {
                merge.take(archive, entry);
            }
        }
        merge.joined.forEach((name, sources) -> merge.entries.put(
                name,
                MergedFiles.isService(name) ? new MergedEntry.Services(sources) : new MergedEntry.Texts(sources)));
        merge.separateFilesFromFolders();
        merge.noteHidden();
        boolean multiRelease = merge.entries.keySet().stream()
                .anyMatch(name -> VERSIONED.matcher(name).matches());
        return new Result(merge.entries, multiRelease, merge.notes.lines());
    }

    private void take(int archive, ArchiveListing.Entry entry) {
        String name = entry.name();
        Matcher versioned = VERSIONED.matcher(name);
        boolean isVersion = versioned.matches();
        String plain = isVersion ? versioned.group(2) : name;
        if (MergedFiles.isSignature(name)) {
            notes.signed(archives.get(archive).name());
        } else if (MergedFiles.isLeftOut(plain) || (isVersion && !counts(archive, plain))) {
            return;
        } else if (MergedFiles.isService(name) || MergedFiles.isText(name)) {
            join(archive, entry);
        } else {
            keep(archive, entry, plain);
        }
    }

    /** Class loaders look for versions only where the manifest says so, and for none of what lies in META-INF. */
    private boolean counts(int archive, String plain) {
        return archives.get(archive).multiRelease() && !plain.startsWith("META-INF/");
    }

    private void join(int archive, ArchiveListing.Entry entry) {
        joined.computeIfAbsent(entry.name(), name -> new ArrayList<>())
                .add(new MergedEntry.Source(archive, entry.name()));
    }

    private void keep(int archive, ArchiveListing.Entry entry, String plain) {
        int owner = Optional.ofNullable(owners.putIfAbsent(plain, archive)).orElse(archive);
        if (owner == archive) {
            entries.put(entry.name(), new MergedEntry.Copy(new MergedEntry.Source(archive, entry.name())));
            kept.put(entry.name(), entry);
        } else if (!Optional.ofNullable(kept.get(entry.name()))
                .filter(entry::hasContentOf)
                .isPresent()) {
            notes.clash(archives.get(owner).name(), archives.get(archive).name(), entry.name());
        }
    }

    /** Lambda unpacks the jar, where one name cannot be a file and a folder. */
    private void separateFilesFromFolders() {
        Map<String, String> blocked = new LinkedHashMap<>();
        for (String name : entries.keySet()) {
            for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
                if (entries.containsKey(name.substring(0, end))) {
                    blocked.put(name.substring(0, end), name);
                }
            }
        }
        blocked.forEach((file, child) -> {
            MergedEntry moved = entries.remove(file);
            if (moved instanceof MergedEntry.Texts) {
                entries.put(file + ".txt", moved);
            } else if (moved != null) {
                notes.blocked(file, child);
            }
        });
    }

    private void noteHidden() {
        entries.keySet().forEach(name -> {
            Matcher versioned = VERSIONED.matcher(name);
            if (versioned.matches() && !entries.containsKey(versioned.group(2))) {
                notes.hidden(versioned.group(2));
            }
        });
    }
}
