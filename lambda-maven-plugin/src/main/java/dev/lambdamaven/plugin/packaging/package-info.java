/** Builds the deployment package: jars under {@code lib/} in one reproducible zip. */
@NullMarked
package dev.lambdamaven.plugin.packaging;

import org.jspecify.annotations.NullMarked;
