package dev.lambdamaven.plugin.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.packaging.Generated;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.PackageWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the application and all its dependencies as one jar, which Lambda unpacks as it does a zip. */
public final class UberJar implements PackageWriter {

    @Override
    public Written write(Path file, PackageInput input, Generated generated) throws IOException {
        try (Archives archives = Archives.open(input, generated)) {
            List<ArchiveListing> listings = archives.listings();
            Merge.Result merged = Merge.of(listings);
            Shares shares = new Shares(archives.elements());
            String contentDigest;
            try (JarOut jar = new JarOut(file, input.timestamp())) {
                shares.add(0, jar.manifest(manifest(merged.multiRelease())));
                jar.folders(merged.entries().keySet());
                for (Map.Entry<String, MergedEntry> entry : merged.entries().entrySet()) {
                    byte[] bytes = content(entry.getValue(), archives);
                    shares.add(entry.getValue().archive(), jar.add(entry.getKey(), bytes));
                }
                contentDigest = jar.contentDigest();
            }
            return Written.of(file, contentDigest, shares.jars(), merged.notes());
        }
    }

    private static byte[] manifest(boolean multiRelease) {
        return ("Manifest-Version: 1.0\r\n" + (multiRelease ? "Multi-Release: true\r\n" : "") + "\r\n").getBytes(UTF_8);
    }

    private static byte[] content(MergedEntry entry, Archives archives) {
        if (entry instanceof MergedEntry.Copy copy) {
            return archives.bytes(copy.source());
        }
        return entry instanceof MergedEntry.Services services
                ? services(services.sources(), archives)
                : texts(((MergedEntry.Texts) entry).sources(), archives);
    }

    /** Each provider once, in the order of the class path, which is the order in which ServiceLoader finds them. */
    private static byte[] services(List<MergedEntry.Source> sources, Archives archives) {
        Set<String> providers = new LinkedHashSet<>();
        for (MergedEntry.Source source : sources) {
            new String(archives.bytes(source), UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(providers::add);
        }
        return (String.join("\n", providers) + "\n").getBytes(UTF_8);
    }

    private static byte[] texts(List<MergedEntry.Source> sources, Archives archives) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> parts = new ArrayList<>();
        for (MergedEntry.Source source : sources) {
            String text = new String(archives.bytes(source), UTF_8);
            if (seen.add(text.replace("\r\n", "\n").strip())) {
                parts.add("==== " + archives.name(source) + " ====\n\n" + text.strip() + "\n");
            }
        }
        return parts.size() == 1
                ? archives.bytes(sources.get(0))
                : String.join("\n", parts).getBytes(UTF_8);
    }
}
