package dev.lambdamaven.jaxrs;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a stack trace as text with all causes, for a log that takes strings and no streams. */
final class StackTraceText {

    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private StackTraceText() {}

    static String of(Throwable thrown) {
        StackTraceText trace = new StackTraceText();
        trace.append("", thrown);
        return trace.text.toString();
    }

    private void append(String heading, @Nullable Throwable thrown) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        text.append(heading).append(thrown).append('\n');
        for (StackTraceElement frame : thrown.getStackTrace()) {
            text.append("\tat ").append(frame).append('\n');
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            append("Suppressed: ", suppressed);
        }
        append("Caused by: ", thrown.getCause());
    }
}
