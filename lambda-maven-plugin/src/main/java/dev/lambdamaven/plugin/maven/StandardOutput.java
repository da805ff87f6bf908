package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * What goes to standard output for another program to read, past Maven's log and its prefixes, as {@code help:evaluate} does with
 * {@code -DforceStdout}.
 *
 * @param wanted whether the goal was asked for JSON
 */
record StandardOutput(boolean wanted) {

    static StandardOutput of(Optional<String> output) {
        String format = output.orElse("text");
        if (!format.equals("text") && !format.equals("json")) {
            throw LambdaException.of("<output> is %s, must be text or json.".formatted(format), "-Dlambda.output=json");
        }
        return new StandardOutput(format.equals("json"));
    }

    /** Prints one document, when it is wanted. */
    void json(String document) {
        if (wanted) {
            PrintStream out = System.out;
            out.println(document);
            out.flush();
        }
    }
}
