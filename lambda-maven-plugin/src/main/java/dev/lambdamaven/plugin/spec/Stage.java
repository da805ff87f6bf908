package dev.lambdamaven.plugin.spec;

import java.util.Optional;

/**
 * A second, complete set of everything beside the first, such as one for tests: its name is put behind the function's, from which
 * all other names come.
 *
 * @param name letters, digits, hyphens and underscores; absent for the set without a name
 */
public record Stage(Optional<String> name) {

    public Stage {
        name.ifPresent(text -> Parameter.STAGE.require(
                text.matches("[a-zA-Z0-9-_]{1,32}"), text, "1 to 32 letters, digits, hyphens or underscores"));
    }

    /** The name of the function in this stage: {@code items-test} for {@code items} and {@code test}. */
    public String function(String functionName) {
        return functionName + suffix();
    }

    /** What is put behind names: a hyphen and the stage, or nothing. */
    public String suffix() {
        return name.map(text -> "-" + text).orElse("");
    }
}
