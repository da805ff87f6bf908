/** Handlers that run in the compared processes. */
package dev.lambdamaven.plugin.compare.handlers;
