package dev.lambdamaven.plugin.operate;

/**
 * What a failure comes from.
 *
 * @param cause one sentence
 * @param remedy what to do, with a line to paste
 */
public record Reading(String cause, String remedy) {}
