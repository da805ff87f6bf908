package planted.plugin.smoke;

import planted.plugin.embed.Embedded;

/** Violates: only the goals know what is started in an IDE. */
public record KnowsTheEmbeddedFunction(Embedded embedded) {}
