/**
 * What is wanted, as records that cannot be wrong.
 *
 * <p>Pure: no file, socket, clock or environment is touched here. A value that breaks a rule of AWS is refused when the
 * record is made, with the parameter named as XML and as {@code -D}.
 */
@NullMarked
package dev.lambdamaven.plugin.spec;

import org.jspecify.annotations.NullMarked;
