package dev.lambdamaven.plugin.index;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where an application is mounted: empty or such as {@code /api}. The value of {@code @ApplicationPath} may come with or without
 * slashes and with {@code /*} at its end, which is ignored; it is percent-encoded except for what already is (Jakarta RESTful Web
 * Services 3.1, Javadoc of {@code ApplicationPath}).
 */
final class MountPath {

    /** The characters of a path segment by RFC 3986, 3.3, besides letters and digits, and the slash. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

    private MountPath() {}

    static String of(String written) {
        String path = written.strip();
        if (path.equals("*") || path.endsWith("/*")) {
            path = path.substring(0, path.length() - 1);
        }
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return start == end ? "" : "/" + encoded(path.substring(start, end));
    }

    private static String encoded(String path) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            int codePoint = path.codePointAt(i);
            if (isPlain(codePoint) || isEncoded(path, i)) {
                text.append((char) codePoint);
            } else {
                for (byte octet : Character.toString(codePoint).getBytes(UTF_8)) {
                    text.append('%').append(hex(octet >> 4)).append(hex(octet));
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
        return text.toString();
    }

    private static char hex(int value) {
        return Character.toUpperCase(Character.forDigit(value & 0xf, 16));
    }

    private static boolean isPlain(int codePoint) {
        return codePoint < 0x80 && (Character.isLetterOrDigit(codePoint) || PLAIN.indexOf(codePoint) >= 0);
    }

    private static boolean isEncoded(String path, int at) {
        return path.charAt(at) == '%'
                && at + 2 < path.length()
                && Character.digit(path.charAt(at + 1), 16) >= 0
                && Character.digit(path.charAt(at + 2), 16) >= 0;
    }
}
