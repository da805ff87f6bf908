package dev.lambdamaven.plugin.spec;

/** What becomes of environment variables that are on the function and not named by the project. */
public enum EnvironmentMode {
    MERGE,
    REPLACE;

    /** The mode of that name: {@code merge} or {@code replace}. */
    public static EnvironmentMode of(String name) {
        return switch (name) {
            case "merge" -> MERGE;
            case "replace" -> REPLACE;
            default -> throw Parameter.ENVIRONMENT_MODE.refuse(name, "merge or replace");
        };
    }
}
