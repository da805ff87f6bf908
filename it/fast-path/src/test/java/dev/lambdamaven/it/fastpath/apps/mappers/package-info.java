/** Exceptions with answers of the application's own. */
@NullMarked
package dev.lambdamaven.it.fastpath.apps.mappers;

import org.jspecify.annotations.NullMarked;
