/** Lambda's control plane and Invoke. */
@NullMarked
package dev.lambdamaven.plugin.local.lambda;

import org.jspecify.annotations.NullMarked;
