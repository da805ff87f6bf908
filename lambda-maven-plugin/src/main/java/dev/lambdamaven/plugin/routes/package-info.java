/** Writes the index of routes that the adapter serves without an engine. Pure: bytecode in, text and bytecode out. */
@NullMarked
package dev.lambdamaven.plugin.routes;

import org.jspecify.annotations.NullMarked;
