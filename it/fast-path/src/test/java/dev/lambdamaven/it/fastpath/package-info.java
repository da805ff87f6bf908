/** Compares the route index with RESTEasy. */
@NullMarked
package dev.lambdamaven.it.fastpath;

import org.jspecify.annotations.NullMarked;
