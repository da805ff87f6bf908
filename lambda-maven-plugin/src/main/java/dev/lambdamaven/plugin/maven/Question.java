package dev.lambdamaven.plugin.maven;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * Asks whoever sits at the terminal.
 *
 * @param interactive false under {@code mvn -B}
 */
record Question(boolean interactive) {

    /** What was typed; empty when there is no terminal, or nobody to type. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 has none without a terminal; isTerminal is asked from Java 22 on.
    Optional<String> ask(String question) {
        Console console = System.console();
        if (!interactive || console == null || !isTerminal(console)) {
            return Optional.empty();
        }
        return Optional.ofNullable(console.readLine("%s", question)).map(String::strip);
    }

    /** From Java 22 on there may be a console that is no terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return Console.class.getMethod("isTerminal").invoke(console).equals(true);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unusable) {
            return false;
        }
    }
}
