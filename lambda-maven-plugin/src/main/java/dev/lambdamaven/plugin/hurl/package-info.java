/** Runs the project's Hurl files with the user's own {@code hurl} (https://hurl.dev), which this plugin does not bring. */
@NullMarked
package dev.lambdamaven.plugin.hurl;

import org.jspecify.annotations.NullMarked;
