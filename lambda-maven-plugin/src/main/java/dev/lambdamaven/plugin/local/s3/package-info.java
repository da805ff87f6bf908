/** S3, as far as a deployer needs it for packages that are too large to send with a call. */
@NullMarked
package dev.lambdamaven.plugin.local.s3;

import org.jspecify.annotations.NullMarked;
