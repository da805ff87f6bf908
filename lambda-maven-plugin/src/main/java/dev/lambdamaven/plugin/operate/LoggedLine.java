package dev.lambdamaven.plugin.operate;

import java.time.Instant;

/**
 * One line of a function's log.
 *
 * @param stream of one execution environment, {@code yyyy/MM/dd/[version]<hex>}
 * @param text without its line feed
 */
public record LoggedLine(String stream, Instant time, String text) {}
