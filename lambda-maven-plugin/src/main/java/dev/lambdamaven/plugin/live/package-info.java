/** A local AWS with somebody before it who edits the sources: what is stale, what was asked, and the page that shows it. */
@NullMarked
package dev.lambdamaven.plugin.live;

import org.jspecify.annotations.NullMarked;
