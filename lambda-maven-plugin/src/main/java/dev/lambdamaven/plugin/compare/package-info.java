/** Sends the same requests to a package with its route index on and with it off, and says where the answers differ. */
@NullMarked
package dev.lambdamaven.plugin.compare;

import org.jspecify.annotations.NullMarked;
