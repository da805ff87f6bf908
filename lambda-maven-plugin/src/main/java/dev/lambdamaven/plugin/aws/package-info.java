/**
 * Reads and changes AWS through SDK v2: {@link dev.lambdamaven.plugin.aws.AwsObserver} reads, {@link
 * dev.lambdamaven.plugin.aws.AwsApplier} applies the steps of a plan.
 *
 * <p>The only package that knows the SDK. Waiting is done here and nowhere else.
 */
@NullMarked
package dev.lambdamaven.plugin.aws;

import org.jspecify.annotations.NullMarked;
