/** Sends requests to a server and, as events, to a function, and compares the answers. */
@NullMarked
package dev.lambdamaven.differential;

import org.jspecify.annotations.NullMarked;
