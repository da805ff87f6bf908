package dev.lambdamaven.plugin.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts of a jar as bytes, to be kept between builds. */
final class JarFactsFile {

    /** Names the layout and the rules; raised with each change of either, so that nobody reads what another version found. */
    static final String KIND = "content-facts-3";

    private JarFactsFile() {}

    /** Empty when a name is too long for the layout; then nothing is kept. */
    static Optional<byte[]> write(JarFacts facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(facts.signed());
            out.writeBoolean(facts.multiRelease());
            out.writeInt(facts.natives().size());
            for (NativeLibrary one : facts.natives()) {
                out.writeUTF(one.entry());
                out.writeUTF(one.os());
                out.writeUTF(one.processor());
            }
            out.writeInt(facts.findings().size());
            for (Finding one : facts.findings()) {
                out.writeUTF(one.entry());
                out.writeInt(one.line());
                out.writeUTF(one.what());
                out.writeBoolean(one.certain());
            }
            out.writeInt(facts.entries().size());
            for (JarFacts.Entry one : facts.entries()) {
                out.writeUTF(one.name());
                out.writeLong(one.size());
                out.writeInt(one.crc32());
                out.writeShort(one.major());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Empty when the bytes are not what {@link #write} wrote. */
    static Optional<JarFacts> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            boolean signed = in.readBoolean();
            boolean multiRelease = in.readBoolean();
            List<NativeLibrary> natives = list(in, () -> new NativeLibrary(in.readUTF(), in.readUTF(), in.readUTF()));
            List<Finding> findings =
                    list(in, () -> new Finding(in.readUTF(), in.readInt(), in.readUTF(), in.readBoolean()));
            List<JarFacts.Entry> entries = list(
                    in, () -> new JarFacts.Entry(in.readUTF(), in.readLong(), in.readInt(), in.readUnsignedShort()));
            return Optional.of(new JarFacts(entries, natives, findings, signed, multiRelease));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static <T> List<T> list(DataInputStream in, One<T> element) throws IOException {
        int size = in.readInt();
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(element.read());
        }
        return list;
    }

    @FunctionalInterface
    private interface One<T> {
        T read() throws IOException;
    }
}
