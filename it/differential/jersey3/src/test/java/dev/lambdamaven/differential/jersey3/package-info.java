/** Jersey 3 on Grizzly against Jersey 3 behind the adapter. */
@NullMarked
package dev.lambdamaven.differential.jersey3;

import org.jspecify.annotations.NullMarked;
