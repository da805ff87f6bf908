package dev.lambdamaven.plugin.compare;

/** A request whose two answers are not the same. */
record Difference(ComparedRequest request, ComparedAnswer on, ComparedAnswer off) {}
