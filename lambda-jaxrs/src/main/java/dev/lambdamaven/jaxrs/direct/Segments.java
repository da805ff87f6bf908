package dev.lambdamaven.jaxrs.direct;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts an encoded path into the segments that RESTEasy matches templates with. */
final class Segments {

    private Segments() {}

    /**
     * Returns the segments without matrix parameters. As in RESTEasy one slash at the end does not count, unless there
     * are matrix parameters, where it ends the last segment.
     *
     * @param path begins with a slash
     */
    static List<String> of(String path) {
        if (path.indexOf(';') >= 0) {
            return withoutMatrix(path);
        }
        int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
        return end == 1 ? List.of() : split(path.substring(0, end), 1);
    }

    private static List<String> withoutMatrix(String path) {
        List<String> segments = split(path.endsWith("/") ? path.substring(0, path.length() - 1) : path, 1);
        for (int i = 0; i < segments.size(); i++) {
            int matrix = segments.get(i).indexOf(';');
            if (matrix >= 0) {
                segments.set(i, segments.get(i).substring(0, matrix));
            }
        }
        boolean root = segments.size() == 1 && segments.get(0).isEmpty();
        return root ? List.of() : segments;
    }

    static List<String> split(String text, int from) {
        List<String> segments = new ArrayList<>();
        int start = from;
        for (int slash = text.indexOf('/', start); slash >= 0; slash = text.indexOf('/', start)) {
            segments.add(text.substring(start, slash));
            start = slash + 1;
        }
        segments.add(text.substring(start));
        return segments;
    }

    /** Decodes percent escapes and nothing else; null if they are no UTF-8. */
    static @Nullable String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        StringBuilder text = new StringBuilder(path.length());
        int at = 0;
        while (at < path.length()) {
            int end = at;
            while (end < path.length() && path.charAt(end) == '%') {
                end += 3;
            }
            if (end == at) {
                text.append(path.charAt(at));
                at++;
            } else if (end > path.length() || !appendBytes(text, path.substring(at, end))) {
                return null;
            }
            at = Math.max(at, end);
        }
        return text.toString();
    }

    private static boolean appendBytes(StringBuilder text, String escapes) {
        ByteBuffer bytes = ByteBuffer.allocate(escapes.length() / 3);
        for (int i = 0; i < escapes.length(); i += 3) {
            int high = Character.digit(escapes.charAt(i + 1), 16);
            int low = Character.digit(escapes.charAt(i + 2), 16);
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.put((byte) (high * 16 + low));
        }
        try {
            text.append(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
