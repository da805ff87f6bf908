/** What the adapter finds on the class path and in the index. */
@NullMarked
package dev.lambdamaven.jaxrs.start;

import org.jspecify.annotations.NullMarked;
