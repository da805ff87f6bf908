/** Methods that build their responses themselves. */
@NullMarked
package dev.lambdamaven.it.fastpath.apps.responses;

import org.jspecify.annotations.NullMarked;
