/** Tests of Lambda's side of the adapter. */
@NullMarked
package dev.lambdamaven.jaxrs.event;

import org.jspecify.annotations.NullMarked;
