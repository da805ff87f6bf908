/** The use case: observe, plan, print, apply, and write down what happened. */
@NullMarked
package dev.lambdamaven.plugin.deploy;

import org.jspecify.annotations.NullMarked;
