/** Calls plain resource methods without an engine, from an index that was written when the function was packaged. */
@NullMarked
package dev.lambdamaven.jaxrs.direct;

import org.jspecify.annotations.NullMarked;
