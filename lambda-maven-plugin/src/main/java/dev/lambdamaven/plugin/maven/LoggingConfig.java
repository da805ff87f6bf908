package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.Logging;
import org.jspecify.annotations.Nullable;

/** The element {@code <loggingConfig>}, filled by Maven. */
public final class LoggingConfig {

    private @Nullable String logFormat;
    private @Nullable String applicationLogLevel;
    private @Nullable String systemLogLevel;
    private @Nullable String logGroup;

    Logging logging() {
        return new Logging(
                LambdaMojo.given(logFormat),
                LambdaMojo.given(applicationLogLevel),
                LambdaMojo.given(systemLogLevel),
                LambdaMojo.given(logGroup));
    }
}
