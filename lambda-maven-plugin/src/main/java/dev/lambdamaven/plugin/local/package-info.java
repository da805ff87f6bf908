/** The embedded local AWS: real function processes behind AWS's own wire formats on one loopback port. */
@NullMarked
package dev.lambdamaven.plugin.local;

import org.jspecify.annotations.NullMarked;
