/** Runs an application on Jersey 3; transformed to {@code javax.ws.rs} in the artifact {@code javax}, on Jersey 2. */
@NullMarked
package dev.lambdamaven.jaxrs.jersey;

import org.jspecify.annotations.NullMarked;
