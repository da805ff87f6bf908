/** The forms of a deployment package besides the zip of jars: one jar of everything, and dependencies as a layer. */
@NullMarked
package dev.lambdamaven.plugin.formats;

import org.jspecify.annotations.NullMarked;
