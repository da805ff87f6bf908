/**
 * HTTP requests as events of payload format 2.0, and the results of functions as HTTP answers: pure, and knowing no other
 * package of this plugin.
 *
 * <p>The local gateway and the smoke checks through Invoke share it, so that a function sees one kind of event. What it
 * says of AWS is held against AWS's own documents by its tests, not by either of its users.
 */
@NullMarked
package dev.lambdamaven.plugin.event;

import org.jspecify.annotations.NullMarked;
