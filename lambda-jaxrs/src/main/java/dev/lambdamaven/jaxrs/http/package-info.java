/** What lies between the parts: one request, one response and the engine that turns one into the other. */
@NullMarked
package dev.lambdamaven.jaxrs.http;

import org.jspecify.annotations.NullMarked;
