package dev.lambdamaven.jaxrs.direct;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The grammar of an index: one record a line, fields between tabs, and percent escapes for what would break that. */
final class IndexLine {

    private final List<String> fields;

    private IndexLine(List<String> fields) {
        this.fields = fields;
    }

    static List<IndexLine> all(String text) {
        List<IndexLine> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(of(text.substring(start, end)));
            start = end + 1;
        }
        return lines;
    }

    private static IndexLine of(String line) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            fields.add(decoded(line.substring(start, tab)));
            start = tab + 1;
        }
        fields.add(decoded(line.substring(start)));
        return new IndexLine(fields);
    }

    private static String decoded(String field) {
        if (field.indexOf('%') < 0) {
            return field;
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                bytes[length++] = (byte) (Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16));
                i += 2;
            } else {
                bytes[length++] = bytes[i];
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    String kind() {
        return fields.get(0);
    }

    boolean has(int field) {
        return field < fields.size();
    }

    /** Returns a field; empty if the line is shorter. */
    String text(int field) {
        return has(field) ? fields.get(field) : "";
    }

    int number(int field) {
        return Integer.parseInt(fields.get(field));
    }

    /** Returns the parts of a field that commas separate; none if it is empty. */
    List<String> list(int field) {
        List<String> parts = new ArrayList<>();
        String text = text(field);
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            parts.add(text.substring(start, comma));
            start = comma + 1;
        }
        if (!text.isEmpty()) {
            parts.add(text.substring(start));
        }
        return parts;
    }
}
