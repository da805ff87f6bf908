package dev.lambdamaven.jaxrs.resteasy;

import org.jboss.logging.JDKLoggerProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Passes on to java.util.logging from the first message that it would print by default: INFO and above. */
final class LateJdkLogger extends Logger {

    private static final long serialVersionUID = 1L;

    private final transient JDKLoggerProvider provider;
    private transient volatile @Nullable Logger started;

    LateJdkLogger(JDKLoggerProvider provider, String name) {
        super(name);
        this.provider = provider;
    }

    @Override
    public boolean isEnabled(Level level) {
        Logger logger = started;
        if (logger != null) {
            return logger.isEnabled(level);
        }
        return level != Level.DEBUG && level != Level.TRACE && start().isEnabled(level);
    }

    @Override
    protected void doLog(
            Level level, String caller, Object message, Object @Nullable [] parameters, @Nullable Throwable thrown) {
        if (isEnabled(level)) {
            start().log(caller, level, message, parameters, thrown);
        }
    }

    @Override
    protected void doLogf(
            Level level, String caller, String format, Object @Nullable [] parameters, @Nullable Throwable thrown) {
        if (isEnabled(level)) {
            start().logf(caller, level, thrown, format, parameters);
        }
    }

    private Logger start() {
        Logger logger = started;
        if (logger == null) {
            logger = provider.getLogger(getName());
            started = logger;
        }
        return logger;
    }
}
