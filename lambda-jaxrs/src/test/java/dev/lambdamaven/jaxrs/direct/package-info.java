/** The index of routes at run time; {@code it/fast-path} compares it with RESTEasy. */
@NullMarked
package dev.lambdamaven.jaxrs.direct;

import org.jspecify.annotations.NullMarked;
