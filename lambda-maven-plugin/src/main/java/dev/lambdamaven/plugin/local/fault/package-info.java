/** What happens around each call of the local AWS: it is written down, and goes wrong as a script says. */
@NullMarked
package dev.lambdamaven.plugin.local.fault;

import org.jspecify.annotations.NullMarked;
