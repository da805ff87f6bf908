package dev.lambdamaven.plugin.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A report as bytes, to be kept between builds. */
final class JarsReportFile {

    /** Raised with each change of the layout or of a rule. */
    static final String KIND = "content-report-2";

    private JarsReportFile() {}

    /** Empty when a text is too long for the layout; then nothing is kept. */
    static Optional<byte[]> write(JarsReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            texts(out, report.warnings());
            texts(out, List.copyOf(report.matched()));
            out.writeInt(report.duplicates().size());
            for (Duplicates.Group group : report.duplicates()) {
                texts(out, group.jars());
                out.writeBoolean(group.classes());
                out.writeBoolean(group.same());
                texts(out, group.names());
            }
            out.writeInt(report.secrets().size());
            for (JarsReport.Mention secret : report.secrets()) {
                out.writeUTF(secret.at());
                out.writeUTF(secret.what());
            }
            cuts(out, report.cuts());
            out.write(report.names().bytes());
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }

    private static void cuts(DataOutputStream out, List<JarsReport.JarCut> cuts) throws IOException {
        out.writeInt(cuts.size());
        for (JarsReport.JarCut cut : cuts) {
            out.writeUTF(cut.entry());
            texts(out, cut.excluded());
            texts(out, cut.foreign());
            out.writeLong(cut.excludedSize());
            out.writeLong(cut.foreignSize());
        }
    }

    /** Empty when the bytes are not what {@link #write} wrote. */
    static Optional<JarsReport> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<String> warnings = texts(in);
            List<String> matched = texts(in);
            List<Duplicates.Group> groups = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                groups.add(new Duplicates.Group(texts(in), in.readBoolean(), in.readBoolean(), texts(in)));
            }
            List<JarsReport.Mention> secrets = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                secrets.add(new JarsReport.Mention(in.readUTF(), in.readUTF()));
            }
            List<JarsReport.JarCut> cuts = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                cuts.add(new JarsReport.JarCut(in.readUTF(), texts(in), texts(in), in.readLong(), in.readLong()));
            }
            return Optional.of(new JarsReport(
                    warnings,
                    groups,
                    secrets,
                    cuts,
                    Set.copyOf(matched),
                    NameIndex.of(ByteBuffer.wrap(in.readAllBytes()))));
        } catch (IOException | RuntimeException e) {
            // Bytes of another layout fail at whichever number comes first.
            return Optional.empty();
        }
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
