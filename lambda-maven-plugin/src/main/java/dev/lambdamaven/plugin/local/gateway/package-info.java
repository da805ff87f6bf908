/** API Gateway v2: the control plane of HTTP APIs and the data plane that serves them. */
@NullMarked
package dev.lambdamaven.plugin.local.gateway;

import org.jspecify.annotations.NullMarked;
