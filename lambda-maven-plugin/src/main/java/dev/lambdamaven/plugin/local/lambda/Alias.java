package dev.lambdamaven.plugin.local.lambda;

/** A name for one published version, with a revision id of its own. */
record Alias(String name, String functionVersion, String description, String revisionId) {}
