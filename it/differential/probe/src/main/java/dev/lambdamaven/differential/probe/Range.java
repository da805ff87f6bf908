package dev.lambdamaven.differential.probe;

/** A type that only a converter can make of a parameter: {@code 1..9}. */
public record Range(int from, int to) {}
