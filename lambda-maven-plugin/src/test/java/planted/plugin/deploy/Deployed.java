package planted.plugin.deploy;

import planted.plugin.plan.Wanted;

/** Closes a cycle with the plan. */
public record Deployed(Wanted wanted) {}
