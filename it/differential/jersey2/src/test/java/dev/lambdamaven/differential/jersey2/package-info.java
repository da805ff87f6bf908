/** Jersey 2 on Grizzly against Jersey 2 behind the adapter. */
@NullMarked
package dev.lambdamaven.differential.jersey2;

import org.jspecify.annotations.NullMarked;
