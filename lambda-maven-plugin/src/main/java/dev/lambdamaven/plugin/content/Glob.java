package dev.lambdamaven.plugin.content;

import java.util.regex.Pattern;

/** Patterns of paths as Ant and Maven write them. */
final class Glob {

    private Glob() {}

    /**
     * {@code *} and {@code ?} stand for characters within one folder, {@code **} for any number of folders; a slash at the end stands
     * for all that lies below.
     */
    static Pattern ofPath(String glob) {
        String path = glob.startsWith("/") ? glob.substring(1) : glob;
        String whole = path.endsWith("/") ? path + "**" : path;
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < whole.length()) {
            if (whole.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (whole.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
            } else {
                regex.append(one(whole.charAt(at), "[^/]"));
                at++;
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** One part of coordinates: {@code *} stands for any characters. */
    static Pattern ofWord(String glob) {
        StringBuilder regex = new StringBuilder();
        glob.chars().forEach(c -> regex.append(one((char) c, "[^:]")));
        return Pattern.compile(regex.toString());
    }

    private static String one(char c, String any) {
        return switch (c) {
            case '*' -> any + "*";
            case '?' -> any;
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
