package dev.lambdamaven.differential.probe;

/** An entity that only {@link ItemProvider} can read and write. */
public record Item(String name) {}
