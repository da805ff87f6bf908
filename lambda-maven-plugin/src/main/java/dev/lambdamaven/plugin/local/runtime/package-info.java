/** Execution environments: child JVMs under AWS's runtime interface client, fed through the Runtime API. */
@NullMarked
package dev.lambdamaven.plugin.local.runtime;

import org.jspecify.annotations.NullMarked;
