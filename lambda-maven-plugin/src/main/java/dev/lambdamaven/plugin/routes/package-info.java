/** Writes the index of routes that the adapter serves without an engine. Pure but for {@code FunctionArchives}: bytecode in, text and bytecode out. */
@NullMarked
package dev.lambdamaven.plugin.routes;

import org.jspecify.annotations.NullMarked;
