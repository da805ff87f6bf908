package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.LambdaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables as {@code .env} files have them: {@code NAME=value} on a line, with or without {@code export} before it; values in single
 * quotes stand for themselves, in double quotes {@code \n}, {@code \"} and {@code \\} are characters; {@code #} begins a comment, behind
 * an unquoted value after a blank.
 */
public final class DotEnv {

    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    private static final Pattern SINGLE = Pattern.compile("'([^']*)'\\s*(?:#.*)?");
    private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private DotEnv() {}

    /**
     * Reads the text of such a file; of two lines with one name the later counts.
     *
     * @param name of the file, for the error
     * @throws LambdaException naming the line, and none of what stands on it
     */
    public static Map<String, String> parse(String name, String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> lines =
                text.replace("\uFEFF", "").lines().map(String::strip).toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher variable = LINE.matcher(line);
            if (!variable.matches()) {
                throw unreadable(name, number);
            }
            variables.put(variable.group(1), value(variable.group(2), name, number));
        }
        return variables;
    }

    private static String value(String written, String name, int number) {
        Matcher single = SINGLE.matcher(written);
        if (single.matches()) {
            return single.group(1);
        }
        Matcher quoted = DOUBLE.matcher(written);
        if (quoted.matches()) {
            return ESCAPE.matcher(quoted.group(1))
                    .replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
        }
        if (written.startsWith("'") || written.startsWith("\"")) {
            throw unreadable(name, number);
        }
        return written.replaceFirst("(^|\\s+)#.*", "").strip();
    }

    private static String character(String escaped) {
        return switch (escaped) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> escaped;
        };
    }

    private static LambdaException unreadable(String name, int number) {
        return LambdaException.of(
                "Line " + number + " of " + name + " is not understood.",
                "Write one variable on a line: NAME=value, NAME='value' or NAME=\"value\"");
    }
}
