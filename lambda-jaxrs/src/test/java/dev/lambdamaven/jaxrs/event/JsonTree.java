package dev.lambdamaven.jaxrs.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** JSON as maps, lists, strings and booleans: read with the reader, written, and made at random. */
final class JsonTree {

    /** Characters that have made trouble: quotes, escapes, controls, two to four UTF-8 bytes, halves of pairs' ends. */
    private static final String[] PIECES = {
        "a",
        "Z",
        " ",
        "\"",
        "\\",
        "/",
        "\n",
        "\t",
        "\u0000",
        "\u001F",
        "\u007F",
        "\u00E9",
        "\u03BB",
        "\u2028",
        "\uFFFD",
        "\uFFFF",
        "\uD83D\uDE00"
    };

    private JsonTree() {}

    static Object read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    static Object read(byte[] json) {
        JsonReader reader = new JsonReader(json);
        Object tree = value(reader);
        reader.end();
        return tree;
    }

    private static Object value(JsonReader reader) {
        if (reader.atObject()) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (String name = reader.enterObject(); name != null; name = reader.nextMember()) {
                object.put(name, value(reader));
            }
            return object;
        }
        if (reader.atArray()) {
            List<Object> array = new ArrayList<>();
            for (boolean more = reader.enterArray(); more; more = reader.nextElement()) {
                array.add(value(reader));
            }
            return array;
        }
        String text = reader.stringOrSkip();
        return text == null ? false : text;
    }

    static Object random(SplittableRandom random, int depth) {
        int kind = random.nextInt(depth == 0 ? 1 : 3);
        return switch (kind) {
            case 0 -> text(random);
            case 1 -> {
                List<Object> array = new ArrayList<>();
                random.ints(random.nextInt(4), 0, 2).forEach(i -> array.add(random(random, depth - 1)));
                yield array;
            }
            default -> {
                Map<String, Object> object = new LinkedHashMap<>();
                random.ints(random.nextInt(4), 0, 2).forEach(i -> object.put(text(random), random(random, depth - 1)));
                yield object;
            }
        };
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(6), 0, PIECES.length).forEach(piece -> text.append(PIECES[piece]));
        return text.toString();
    }

    /** Writes a tree; {@code random} decides where to put white space. */
    static String write(Object tree, SplittableRandom random) {
        JsonBuffer json = new JsonBuffer(64);
        write(tree, json, random);
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    private static void write(Object tree, JsonBuffer json, SplittableRandom random) {
        json.raw(random.nextInt(3) == 0 ? " \n\r\t" : "");
        if (tree instanceof Map<?, ?> object) {
            String separator = "{";
            for (Map.Entry<?, ?> member : object.entrySet()) {
                json.raw(separator).string((String) member.getKey()).raw(":");
                write(member.getValue(), json, random);
                separator = ",";
            }
            json.raw(object.isEmpty() ? "{ }" : "}");
        } else if (tree instanceof List<?> array) {
            String separator = "[";
            for (Object element : array) {
                json.raw(separator);
                write(element, json, random);
                separator = ",";
            }
            json.raw(array.isEmpty() ? "[ ]" : "]");
        } else {
            json.string((String) tree);
        }
    }
}
