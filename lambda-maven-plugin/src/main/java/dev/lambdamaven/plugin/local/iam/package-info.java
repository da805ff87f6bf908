/** IAM and STS, as far as a deployer calls them. */
@NullMarked
package dev.lambdamaven.plugin.local.iam;

import org.jspecify.annotations.NullMarked;
