package dev.lambdamaven.plugin.local.logs;

import java.time.Instant;

/**
 * One line of a stream.
 *
 * @param position of its first byte in the stream
 * @param next position of the first byte after it
 * @param time when it was first seen to be there
 * @param text without its line feed
 */
record LogLine(long position, long next, Instant time, String text) {}
