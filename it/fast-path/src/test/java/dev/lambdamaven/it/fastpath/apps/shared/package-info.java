/** What the applications share. */
@NullMarked
package dev.lambdamaven.it.fastpath.apps.shared;

import org.jspecify.annotations.NullMarked;
