package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Body;

/** One event for a function, with what the Runtime API tells the runtime about it. */
public record Event(String requestId, String functionArn, String traceId, Body payload) {}
