package dev.lambdamaven.plugin.smoke.check;

import java.util.HashSet;
import java.util.Set;

/** The variables that a check may refer to: those of the shell, and what the checks before it captured. */
public final class Scope {

    static final String SHELL = "env.";

    private final Set<String> shell;
    private final Set<String> captured = new HashSet<>();

    /** Takes the names of the shell's variables. */
    public Scope(Set<String> shell) {
        this.shell = Set.copyOf(shell);
    }

    boolean knows(String name) {
        return name.startsWith(SHELL) ? shell.contains(name.substring(SHELL.length())) : captured.contains(name);
    }

    void capture(String name) {
        captured.add(name);
    }
}
