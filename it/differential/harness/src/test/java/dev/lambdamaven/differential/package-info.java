/** The harness itself, seen to fail. */
@NullMarked
package dev.lambdamaven.differential;

import org.jspecify.annotations.NullMarked;
