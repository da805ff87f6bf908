/** Smoke checks from an OpenAPI document: which requests can be sent as they are, and what their answers must look like. */
@NullMarked
package dev.lambdamaven.plugin.openapi;

import org.jspecify.annotations.NullMarked;
