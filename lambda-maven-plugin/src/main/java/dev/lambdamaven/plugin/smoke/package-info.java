/** Checks over HTTP that an endpoint works, and says why when it does not. */
@NullMarked
package dev.lambdamaven.plugin.smoke;

import org.jspecify.annotations.NullMarked;
