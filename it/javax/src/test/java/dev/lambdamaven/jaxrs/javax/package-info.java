/** An application from the time of Java EE, moved without a change. */
@NullMarked
package dev.lambdamaven.jaxrs.javax;

import org.jspecify.annotations.NullMarked;
