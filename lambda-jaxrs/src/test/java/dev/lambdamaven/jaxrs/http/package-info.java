/** Holds a violation planted for the architecture test. */
@NullMarked
package dev.lambdamaven.jaxrs.http;

import org.jspecify.annotations.NullMarked;
