package dev.lambdamaven.plugin.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that must be known of a jar to find the application without opening it.
 *
 * @param folders the folders with files, {@code ""} for the top, each without a slash at its end
 * @param services the names of the files in {@code META-INF/services}, which nearly every jar has
 * @param types what {@link ArchiveScan#dependency} finds
 */
record JarFacts(Set<String> folders, Set<String> services, List<ScannedClass> types) {

    /** Raised whenever the scan comes to find something else in a jar, or writes it in another way. */
    private static final int FORMAT = 1;

    private static final String SERVICES = "META-INF/services";

    JarFacts {
        folders = Set.copyOf(folders);
        services = Set.copyOf(services);
        types = List.copyOf(types);
    }

    static JarFacts of(List<String> entries, List<ScannedClass> types) {
        Set<String> folders = new TreeSet<>();
        Set<String> services = new TreeSet<>();
        for (String entry : entries) {
            String folder = folder(entry);
            folders.add(folder);
            if (folder.equals(SERVICES)) {
                services.add(entry);
            }
        }
        return new JarFacts(folders, services, types);
    }

    /** Whether the jar must be asked for this file; false only when it has none of that name. */
    boolean mayHave(String entry) {
        String folder = folder(entry);
        return folder.equals(SERVICES) ? services.contains(entry) : folders.contains(folder);
    }

    private static String folder(String entry) {
        return entry.substring(0, Math.max(0, entry.lastIndexOf('/')));
    }

    /** Empty for names that are too long to be written, which no class path has. */
    Optional<byte[]> bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(FORMAT);
            writeAll(out, new TreeSet<>(folders));
            writeAll(out, new TreeSet<>(services));
            out.writeInt(types.size());
            for (ScannedClass type : types) {
                write(out, type);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Empty when the bytes are of another format, or no facts at all. */
    static Optional<JarFacts> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            Set<String> folders = Set.copyOf(readAll(in));
            Set<String> services = Set.copyOf(readAll(in));
            List<ScannedClass> types = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                types.add(readType(in));
            }
            return in.read() < 0 ? Optional.of(new JarFacts(folders, services, types)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void write(DataOutputStream out, ScannedClass type) throws IOException {
        out.writeUTF(type.name());
        out.writeInt(type.access());
        out.writeUTF(type.superName());
        writeAll(out, type.interfaces());
        out.writeBoolean(type.local());
        writeMarks(out, type.marks());
        out.writeInt(type.methods().size());
        for (ScannedClass.Method method : type.methods()) {
            out.writeUTF(method.name());
            out.writeUTF(method.descriptor());
            out.writeInt(method.access());
            writeMarks(out, method.marks());
        }
    }

    private static ScannedClass readType(DataInputStream in) throws IOException {
        String name = in.readUTF();
        int access = in.readInt();
        String superName = in.readUTF();
        List<String> interfaces = readAll(in);
        boolean local = in.readBoolean();
        List<ScannedClass.Mark> marks = readMarks(in);
        List<ScannedClass.Method> methods = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            methods.add(new ScannedClass.Method(in.readUTF(), in.readUTF(), in.readInt(), readMarks(in)));
        }
        return new ScannedClass(name, access, superName, interfaces, local, marks, methods);
    }

    private static void writeMarks(DataOutputStream out, List<ScannedClass.Mark> marks) throws IOException {
        out.writeInt(marks.size());
        for (ScannedClass.Mark mark : marks) {
            out.writeUTF(mark.descriptor());
            out.writeUTF(mark.value());
        }
    }

    private static List<ScannedClass.Mark> readMarks(DataInputStream in) throws IOException {
        List<ScannedClass.Mark> marks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            marks.add(new ScannedClass.Mark(in.readUTF(), in.readUTF()));
        }
        return marks;
    }

    private static void writeAll(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readAll(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
