package dev.lambdamaven.jaxrs.direct;

import dev.lambdamaven.jaxrs.event.UriEncoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the headers that decide about a request, if they are written plainly; else the engine has to read them. */
final class HeaderParser {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private HeaderParser() {}

    /** Returns the ranges of Accept, none if everything is welcome; null if a value is not plain. */
    static @Nullable List<MediaRange> accepted(List<String> values) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String value : values) {
            for (String item : split(value, ',')) {
                if (item.isEmpty()) {
                    continue;
                }
                MediaRange range = mediaRange(item.trim());
                if (range == null) {
                    return null;
                }
                ranges.add(range);
            }
        }
        return ranges;
    }

    /** Returns one media type or range; null if it is not plain. */
    static @Nullable MediaRange mediaRange(String item) {
        int semicolon = item.indexOf(';');
        String name = semicolon < 0 ? item : item.substring(0, semicolon);
        String parameters = semicolon < 0 ? "" : item.substring(semicolon + 1);
        if (!arePlain(parameters)) {
            return null;
        }
        int slash = name.indexOf('/');
        if (slash < 0) {
            return name.equals("*") ? new MediaRange("*", "*", parameters) : null;
        }
        String type = name.substring(0, slash);
        String subtype = name.substring(slash + 1);
        return MediaRange.isPlain(type) && MediaRange.isPlain(subtype)
                ? new MediaRange(type, subtype, parameters)
                : null;
    }

    /** Whether all languages of Accept-Language can be read. */
    static boolean areLanguages(List<String> values) {
        for (String value : values) {
            for (String item : split(value, ',')) {
                int semicolon = item.indexOf(';');
                if (semicolon >= 0 && !arePlain(item.substring(semicolon + 1))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean arePlain(String parameters) {
        if (parameters.isEmpty()) {
            return true;
        }
        for (String untrimmed : split(parameters, ';')) {
            String parameter = untrimmed.trim();
            int equals = parameter.indexOf('=');
            if (equals <= 0 || !isToken(parameter.substring(0, equals)) || !isToken(parameter.substring(equals + 1))) {
                return false;
            }
            boolean weight = parameter.charAt(0) == 'q' || parameter.charAt(0) == 'Q';
            if (weight && !(equals == 1 && isWeight(parameter.substring(2)))) {
                return false;
            }
        }
        return true;
    }

    /** A weight from 0 to 1 with digits and at most one point; old clients write {@code .2}. */
    private static boolean isWeight(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            points += c == '.' ? 1 : 0;
        }
        return digits > 0
                && points <= 1
                && digits + points == text.length()
                && text.length() < 8
                && Float.parseFloat(text) <= 1;
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7E || !(UriEncoding.isAlphanumeric(c) || TOKEN_MARKS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static List<String> split(String text, char separator) {
        List<String> items = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            items.add(text.substring(start, end));
            start = end + 1;
        }
        items.add(text.substring(start));
        return items;
    }
}
