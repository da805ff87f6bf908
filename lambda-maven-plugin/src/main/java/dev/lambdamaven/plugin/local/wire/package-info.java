/** What every local service shares: requests and answers as values, JSON, errors, the table of operations. */
@NullMarked
package dev.lambdamaven.plugin.local.wire;

import org.jspecify.annotations.NullMarked;
