/** Parameters of every simple type. */
@NullMarked
package dev.lambdamaven.it.fastpath.apps.parameters;

import org.jspecify.annotations.NullMarked;
