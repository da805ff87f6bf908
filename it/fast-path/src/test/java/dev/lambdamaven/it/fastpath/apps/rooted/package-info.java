/** An application with a path, singletons and objects per request. */
@NullMarked
package dev.lambdamaven.it.fastpath.apps.rooted;

import org.jspecify.annotations.NullMarked;
