/** What every package of the plugin may use: the one exception type. */
@NullMarked
package dev.lambdamaven.plugin;

import org.jspecify.annotations.NullMarked;
