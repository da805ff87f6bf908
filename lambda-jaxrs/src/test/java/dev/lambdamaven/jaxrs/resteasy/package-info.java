/** A violation planted for the architecture test. */
@NullMarked
package dev.lambdamaven.jaxrs.resteasy;

import org.jspecify.annotations.NullMarked;
