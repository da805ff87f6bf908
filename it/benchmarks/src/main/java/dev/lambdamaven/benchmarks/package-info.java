/** Measures functions in processes of their own, under the client and the JVM flags of Lambda's managed Java runtimes. */
@NullMarked
package dev.lambdamaven.benchmarks;

import org.jspecify.annotations.NullMarked;
