package dev.lambdamaven.plugin.content;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The secrets that the building shell holds, which Maven's filtering may have written into a resource.
 *
 * @param variables value by name
 */
record BuildSecrets(Map<String, String> variables) {

    static final BuildSecrets NONE = new BuildSecrets(Map.of());

    private static final Pattern NAME = Pattern.compile(
            "(?i).*(?:PASSW(?:OR)?D|PWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIAL).*");
    private static final Pattern NO_SECRET = Pattern.compile("(?i).*_(?:FILE|PATH|DIR|URL|URI|NAME|ID)|OLDPWD|PWD");

    /** A shorter value, or one without a digit or without a letter, stands in texts by chance too. */
    private static final int SHORTEST = 10;

    BuildSecrets {
        variables = new TreeMap<>(variables);
    }

    /** @param environment of the build */
    static BuildSecrets in(Map<String, String> environment) {
        Map<String, String> secrets = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (NAME.matcher(name).matches() && !NO_SECRET.matcher(name).matches() && isUnmistakable(value)) {
                secrets.put(name, value);
            }
        });
        return new BuildSecrets(secrets);
    }

    private static boolean isUnmistakable(String value) {
        return value.length() >= SHORTEST
                && value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter)
                && value.chars().noneMatch(Character::isWhitespace);
    }

    /** Which variable has its value in this line. */
    Optional<String> in(String line) {
        return variables.entrySet().stream()
                .filter(variable -> line.contains(variable.getValue()))
                .findFirst()
                .map(variable -> "the value of this build's environment variable " + variable.getKey());
    }

    /** The names only: records print themselves into logs. */
    @Override
    public String toString() {
        return "BuildSecrets" + variables.keySet();
    }
}
