package dev.lambdamaven.plugin.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for secrets in the lines of one file. */
final class TextScan {

    /** A longer line is looked at in pieces. */
    private static final int LINE = 1 << 14;

    /** More findings than these in one file tell nothing more. */
    private static final int ENOUGH = 20;

    private static final Pattern BEGIN =
            Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(.*)", Pattern.DOTALL);
    private static final Pattern KEY_LINE = Pattern.compile(
            "(?:\\s|\\\\[nr])*(?:[A-Za-z0-9+/=]{32,}.*|(?:Proc-Type|DEK-Info|Version|Comment):.*)", Pattern.DOTALL);

    private final String entry;
    private final BuildSecrets known;
    private final boolean likely;
    private final List<Finding> findings = new ArrayList<>();
    private int line = 1;
    private int begin;

    /** @param likely whether to tell also of what may be an example, as it makes sense where people write settings */
    TextScan(String entry, BuildSecrets known, boolean likely) {
        this.entry = entry;
        this.known = known;
        this.likely = likely;
    }

    /** Reads a text once, to its end and in the memory of one line. */
    List<Finding> read(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, ISO_8859_1), LINE);
        StringBuilder text = new StringBuilder();
        for (int c = reader.read(); c >= 0 && findings.size() < ENOUGH; c = reader.read()) {
            if (c == '\n' || text.length() == LINE) {
                look(text.toString());
                text.setLength(0);
            }
            if (c == '\n') {
                line++;
            } else {
                text.append((char) c);
            }
        }
        look(text.toString());
        return findings;
    }

    private void look(String text) {
        if (isPrivateKey(text)) {
            return;
        }
        Optional<String> certain = known.in(text).or(() -> SecretPatterns.certain(text));
        if (certain.isPresent()) {
            findings.add(new Finding(entry, line, certain.get(), true));
        } else if (likely) {
            SecretPatterns.likely(text).ifPresent(what -> findings.add(new Finding(entry, line, what, false)));
        }
    }

    /** The line that begins a key counts only with a key behind it: code that reads keys has that line as well. */
    private boolean isPrivateKey(String text) {
        if (begin > 0) {
            int at = begin;
            begin = 0;
            return KEY_LINE.matcher(text).matches() && findings.add(privateKey(at));
        }
        if (!text.contains("PRIVATE KEY")) {
            return false;
        }
        var matcher = BEGIN.matcher(text);
        if (!matcher.find()) {
            return false;
        }
        if (matcher.group(1).isBlank()) {
            begin = line;
            return false;
        }
        return KEY_LINE.matcher(matcher.group(1)).matches() && findings.add(privateKey(line));
    }

    private Finding privateKey(int at) {
        return new Finding(entry, at, "a private key", true);
    }
}
