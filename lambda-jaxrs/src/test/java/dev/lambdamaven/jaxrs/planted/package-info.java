/** Violations planted for the architecture test. */
@NullMarked
package dev.lambdamaven.jaxrs.planted;

import org.jspecify.annotations.NullMarked;
