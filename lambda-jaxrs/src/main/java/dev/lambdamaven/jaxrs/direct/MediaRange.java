package dev.lambdamaven.jaxrs.direct;

import java.util.List;

/** A media type or range in plain form: lower-case type and subtype. */
record MediaRange(String type, String subtype, String parameters) {

    private static final String MARKS = "!#$&^_.+-";

    static MediaRange of(String plain) {
        int slash = plain.indexOf('/');
        return new MediaRange(plain.substring(0, slash), plain.substring(slash + 1), "");
    }

    /** Whether they may mean the same, whatever their parameters. */
    boolean isCompatible(MediaRange other) {
        return (type.equals(other.type) || isAny(type) || isAny(other.type))
                && (subtype.equals(other.subtype) || isAny(subtype) || isAny(other.subtype));
    }

    boolean isCompatibleWithOneOf(List<String> plain) {
        for (String one : plain) {
            if (isCompatible(of(one))) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return type.concat("/").concat(subtype);
    }

    private static boolean isAny(String part) {
        return part.equals("*");
    }

    /** Whether a part of a media type is written as everybody writes it: RESTEasy has its own views of the rest. */
    static boolean isPlain(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0)) {
                return part.equals("*");
            }
        }
        return !part.isEmpty();
    }
}
