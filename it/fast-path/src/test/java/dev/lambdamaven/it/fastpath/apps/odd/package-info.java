/** What the index must not serve. */
@NullMarked
package dev.lambdamaven.it.fastpath.apps.odd;

import org.jspecify.annotations.NullMarked;
