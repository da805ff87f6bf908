package planted.plugin.release;

/** What deployments know against the rules. */
public record Gate(int checks) {}
