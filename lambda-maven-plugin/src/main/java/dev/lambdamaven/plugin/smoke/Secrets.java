package dev.lambdamaven.plugin.smoke;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Values that are sent and never shown, by the names that checks know them by. */
public final class Secrets {

    static final String SHELL = "env.";

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    static Secrets none() {
        return new Secrets(Map.of());
    }

    /** Of the shell's variables those that are named, as in {@code env.TOKEN}. */
    static Secrets of(Collection<String> names, Map<String, String> shell) {
        Map<String, String> values = new TreeMap<>();
        for (String name : names) {
            if (name.startsWith(SHELL)) {
                values.put(name, Objects.requireNonNull(shell.get(name.substring(SHELL.length()))));
            }
        }
        return new Secrets(values);
    }

    String value(String name) {
        return Objects.requireNonNull(values.get(name));
    }

    public Collection<String> values() {
        return values.values();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secrets secrets && secrets.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.keySet().hashCode();
    }

    /** The names alone. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
