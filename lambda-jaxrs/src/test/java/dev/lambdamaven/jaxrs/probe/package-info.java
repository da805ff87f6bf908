/** A JAX-RS application that shows what reaches a resource and what leaves it. */
@NullMarked
package dev.lambdamaven.jaxrs.probe;

import org.jspecify.annotations.NullMarked;
