/** Judges releases by the project's smoke checks. Knows deployments only by their gate. */
@NullMarked
package dev.lambdamaven.plugin.release;

import org.jspecify.annotations.NullMarked;
