/** Decides what of a project goes into the deployment package, and says what is odd about it. Knows neither Maven nor AWS calls. */
@NullMarked
package dev.lambdamaven.plugin.content;

import org.jspecify.annotations.NullMarked;
