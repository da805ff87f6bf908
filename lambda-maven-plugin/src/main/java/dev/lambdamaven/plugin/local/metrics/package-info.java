/** CloudWatch's metrics: what Lambda counts of each function, and the operations that read it. */
@NullMarked
package dev.lambdamaven.plugin.local.metrics;

import org.jspecify.annotations.NullMarked;
