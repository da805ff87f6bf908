package dev.lambdamaven.plugin.smoke;

/** One field of a request's or an answer's head; the name in any case. */
public record Header(String name, String value) {}
