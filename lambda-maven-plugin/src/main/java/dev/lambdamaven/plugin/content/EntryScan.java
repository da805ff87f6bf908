package dev.lambdamaven.plugin.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks into files one after another and keeps what it saw. Of a class eight bytes are read, of other files the first thousand, and all
 * only of what may hold a secret.
 */
final class EntryScan {

    private static final int JAVA_MAGIC_AND_VERSION = 8;
    private static final byte[] CLASS_MAGIC = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE};

    /** Larger than any keystore, small enough to be held. */
    private static final int KEY_STORE = 1 << 20;

    /** Larger texts are data. */
    private static final long TEXT = 16 << 20;

    /** Endings of texts that people write settings in. A file without an ending may be a key. */
    private static final Set<String> TEXTS = Set.of(
            "properties",
            "xml",
            "yml",
            "yaml",
            "json",
            "txt",
            "env",
            "conf",
            "config",
            "cfg",
            "ini",
            "toml",
            "pem",
            "key",
            "crt",
            "cer",
            "sh",
            "bat",
            "sql",
            "npmrc",
            "netrc",
            "credentials",
            "ppk",
            "tf",
            "tfvars",
            "groovy",
            "kts",
            "bak",
            "old",
            "orig");

    private final BuildSecrets known;
    private final boolean everyText;
    private final boolean likely;
    private final List<JarFacts.Entry> entries = new ArrayList<>();
    private final List<NativeLibrary> natives = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private EntryScan(BuildSecrets known, boolean everyText, boolean likely) {
        this.known = known;
        this.everyText = everyText;
        this.likely = likely;
    }

    /**
     * For a dependency: what stands in its programs and pages is its authors' affair.
     *
     * @param own whether this build made it: of others' files only what is certain is told
     */
    static EntryScan ofDependency(boolean own) {
        return new EntryScan(BuildSecrets.NONE, false, own);
    }

    /** For what this build made: every text is looked at, also for the secrets of the building shell. */
    static EntryScan ofOwn(BuildSecrets known) {
        return new EntryScan(known, true, true);
    }

    /** @param size and {@code crc32} as the archive states them */
    void file(String name, long size, int crc32, InputStream in) throws IOException {
        boolean isClass = name.endsWith(".class");
        byte[] head = in.readNBytes(isClass ? JAVA_MAGIC_AND_VERSION : NativeLibrary.HEADER);
        entries.add(new JarFacts.Entry(name, size, crc32, isClass ? major(head) : 0));
        if (!isClass) {
            Optional<NativeLibrary> code = NativeLibrary.of(name, head);
            code.ifPresent(natives::add);
            if (code.isEmpty()) {
                findings.addAll(size > TEXT ? List.of() : secrets(name, head, in));
            }
        }
    }

    void folder(String name) {
        entries.add(new JarFacts.Entry(name, 0, 0, 0));
    }

    JarFacts facts(boolean multiRelease) {
        boolean signed = entries.stream().anyMatch(entry -> isSignature(entry.name()));
        return new JarFacts(entries, natives, findings, signed, multiRelease);
    }

    private List<Finding> secrets(String name, byte[] head, InputStream in) throws IOException {
        Optional<String> file = SecretFiles.what(name);
        if (file.isPresent()) {
            return List.of(new Finding(name, 0, file.get(), true));
        }
        if (KeyStores.isCandidate(head)) {
            byte[] content = whole(head, in).readNBytes(KEY_STORE);
            return KeyStores.holdsPrivateKey(content)
                    ? List.of(new Finding(name, 0, "a key file with a private key", true))
                    : List.of();
        }
        boolean settings = isSettings(name);
        return isText(head) && (settings || everyText)
                ? new TextScan(name, known, settings && likely).read(whole(head, in))
                : List.of();
    }

    private static InputStream whole(byte[] head, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    private static boolean isText(byte[] head) {
        for (byte one : head) {
            if (one == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSettings(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return file.indexOf('.') < 0 || TEXTS.contains(ending);
    }

    private static int major(byte[] head) {
        for (int i = 0; i < CLASS_MAGIC.length; i++) {
            if (head.length < JAVA_MAGIC_AND_VERSION || head[i] != CLASS_MAGIC[i]) {
                return 0;
            }
        }
        return ((head[6] & 0xFF) << 8) | (head[7] & 0xFF);
    }

    /** JAR File Specification, "Signed JAR File". */
    private static boolean isSignature(String name) {
        return name.regionMatches(true, 0, "META-INF/", 0, "META-INF/".length())
                && name.matches("(?i)META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }
}
