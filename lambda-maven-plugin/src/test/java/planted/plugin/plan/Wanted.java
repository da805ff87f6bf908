package planted.plugin.plan;

/** What others depend on against the rules. */
public record Wanted(String name) {}
