package dev.lambdamaven.plugin.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
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
        byte[] piece = new byte[LINE];
        int held = 0;
        for (int read = in.read(piece); read > 0 && findings.size() < ENOUGH; ) {
            held = lines(piece, held + read);
            read = in.read(piece, held, LINE - held);
        }
        look(new String(piece, 0, held, ISO_8859_1));
        return findings;
    }

    /** Looks at the lines that end in these bytes, and moves the beginning of the next one to the front; returns how long it is. */
    private int lines(byte[] piece, int length) {
        int start = 0;
        for (int end = next(piece, 0, length); end < length; end = next(piece, start, length)) {
            look(new String(piece, start, end - start, ISO_8859_1));
            line++;
            start = end + 1;
            if (findings.size() == ENOUGH) {
                return 0;
            }
        }
        if (length - start == LINE) {
            look(new String(piece, ISO_8859_1));
            return 0;
        }
        System.arraycopy(piece, start, piece, 0, length - start);
        return length - start;
    }

    /** Where the line ends; loops by itself, as a compiler that has to make much of little code takes long. */
    private static int next(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
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
