package dev.lambdamaven.jaxrs.event;

import java.nio.charset.StandardCharsets;

/** Percent-encodes what RFC 3986 does not allow in a path or a query, as UTF-8, and nothing else. */
public final class UriEncoding {

    private static final String HEX = "0123456789ABCDEF";
    private static final String PATH_MARKS = "/-._~!$&'()*+,;=:@";

    /** Brackets are not in RFC 3986's query but in java.net.URI's, and clients write {@code filter[name]=x}. */
    private static final String QUERY_MARKS = PATH_MARKS.concat("?[]");

    /** What {@code encodeURIComponent} leaves as it is. */
    private static final String PART_MARKS = "-_.!~*'()";

    private UriEncoding() {}

    /** Encodes a path that is decoded: each {@code %} is a percent sign and becomes {@code %25}. */
    public static String decodedPath(String path) {
        return encode(path, PATH_MARKS, false);
    }

    /** Repairs a path that is encoded: valid escapes stay, other percent signs become {@code %25}. */
    public static String encodedPath(String path) {
        return encode(path, PATH_MARKS, true);
    }

    /** Repairs a query: valid escapes stay, other percent signs become {@code %25}. */
    public static String query(String query) {
        return encode(query, QUERY_MARKS, true);
    }

    /** Encodes a name or a value of a query that is decoded. */
    static String decodedQueryPart(String part) {
        return encode(part, PART_MARKS, false);
    }

    /** Repairs a name or a value of a query that is encoded; an {@code &} cannot have come from the client. */
    static String encodedQueryPart(String part) {
        return query(part).replace("&", "%26");
    }

    private static String encode(String text, String marks, boolean keepEscapes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(bytes.length + 16);
        for (int i = 0; i < bytes.length; i++) {
            char next = (char) (bytes[i] & 0xFF);
            if (isAlphanumeric(next) || marks.indexOf(next) >= 0 || (keepEscapes && isEscape(bytes, i))) {
                encoded.append(next);
            } else {
                encoded.append('%').append(HEX.charAt(next >> 4)).append(HEX.charAt(next & 0xF));
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return bytes[at] == '%' && at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
    }

    private static boolean isHex(byte digit) {
        return digit >= 0 && Character.digit((char) digit, 16) >= 0;
    }

    /** Returns whether it is a letter or digit of ASCII; cheaper than to ask {@link Character} for its Unicode type. */
    public static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
