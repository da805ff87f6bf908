/** Finds what is to run: the JAX-RS runtime on the class path, and the application in the archive. */
@NullMarked
package dev.lambdamaven.jaxrs.start;

import org.jspecify.annotations.NullMarked;
