/** Tests of the adapter as a whole, through its one public class. */
@NullMarked
package dev.lambdamaven.jaxrs;

import org.jspecify.annotations.NullMarked;
