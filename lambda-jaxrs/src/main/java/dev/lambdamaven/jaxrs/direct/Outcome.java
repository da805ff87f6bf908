package dev.lambdamaven.jaxrs.direct;

import org.jspecify.annotations.Nullable;

/** What became of a resource method: a result or an exception. */
record Outcome(@Nullable Object result, @Nullable Throwable thrown) {}
