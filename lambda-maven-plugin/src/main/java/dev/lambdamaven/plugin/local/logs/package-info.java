/** CloudWatch Logs: what functions really wrote, one stream for each execution environment. */
@NullMarked
package dev.lambdamaven.plugin.local.logs;

import org.jspecify.annotations.NullMarked;
