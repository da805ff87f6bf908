/** Serves a JAX-RS application from AWS Lambda. */
@NullMarked
package dev.lambdamaven.jaxrs;

import org.jspecify.annotations.NullMarked;
