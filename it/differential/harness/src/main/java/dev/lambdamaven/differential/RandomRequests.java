package dev.lambdamaven.differential;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Requests that nobody thought of, the same ones each time: any Unicode in the path and in the query, in any mixture of
 * escapes and characters that may stand for themselves, and any printable ASCII in a header.
 */
final class RandomRequests {

    private static final int COUNT = 150;
    private static final String PLAIN = "abcXYZ019-._~!$'()*,:@";

    private final Random random = new Random(20_261_123);

    private RandomRequests() {}

    static List<Request> all() {
        RandomRequests requests = new RandomRequests();
        return IntStream.range(0, COUNT).mapToObj(requests::next).toList();
    }

    private Request next(int number) {
        String target = "/uri/echo/" + text("&=+") + "?q=" + text("/?=+") + "&r=1&q=" + text("/?=+;");
        List<Header> headers = List.of(new Header("X-One", header()));
        return new Request("random-" + number, "GET", target, headers, "");
    }

    private String text(String more) {
        StringBuilder text = new StringBuilder("x");
        for (int length = random.nextInt(12); length > 0; length--) {
            String plain = PLAIN + more;
            if (random.nextBoolean()) {
                text.append(plain.charAt(random.nextInt(plain.length())));
            } else {
                escape(text, codePoint());
            }
        }
        return text.toString();
    }

    /** Any character but the two whose escapes an HTTP API makes delimiters of: D-1 in docs/differences.md. */
    private int codePoint() {
        int[] ends = {0x80, 0x800, 0x1_0000, 0x11_0000};
        int point;
        do {
            point = random.nextInt(ends[random.nextInt(ends.length)]);
        } while (point == '/' || point == ';' || (point >= 0xD800 && point < 0xE000));
        return point;
    }

    private void escape(StringBuilder text, int point) {
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            String escape = String.format("%%%02X", b);
            text.append(random.nextBoolean() ? escape : escape.toLowerCase(Locale.ROOT));
        }
    }

    private String header() {
        StringBuilder value = new StringBuilder("x");
        for (int length = random.nextInt(20); length > 0; length--) {
            value.append((char) ('!' + random.nextInt('~' - '!' + 1)));
        }
        return value.toString();
    }
}
