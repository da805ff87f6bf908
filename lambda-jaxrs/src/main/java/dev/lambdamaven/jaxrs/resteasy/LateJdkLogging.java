package dev.lambdamaven.jaxrs.resteasy;

import java.util.Map;
import org.jboss.logging.JDKLoggerProvider;
import org.jboss.logging.Logger;
import org.jboss.logging.LoggerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Keeps java.util.logging from starting before RESTEasy has something to say, which saves a cold start about 15 ms. It is
 * for a function without any other logging: JBoss Logging finds it as a service and asks it first, so it refuses where
 * JBoss Logging would have found a backend by itself. {@code -Dorg.jboss.logging.provider=jdk} overrides it.
 */
public final class LateJdkLogging implements LoggerProvider {

    /** What JBoss Logging looks for on the class path before it takes java.util.logging. */
    private static final String[] BACKENDS = {
        "org/jboss/logmanager/LogManager.class",
        "org/apache/logging/log4j/LogManager.class",
        "ch/qos/logback/classic/Logger.class"
    };

    /** Somebody has set up java.util.logging, perhaps for more than it says by default. */
    private static final String[] SETTINGS = {
        "java.util.logging.config.file", "java.util.logging.config.class", "java.util.logging.manager"
    };

    private final JDKLoggerProvider jdk = new JDKLoggerProvider();

    /**
     * Called by JBoss Logging.
     *
     * @throws IllegalStateException if there is a backend or a set-up; JBoss Logging goes on without this provider then
     */
    public LateJdkLogging() {
        this(LateJdkLogging.class.getClassLoader());
    }

    LateJdkLogging(ClassLoader loader) {
        for (String setting : SETTINGS) {
            refuse(System.getProperty(setting), setting);
        }
        for (String backend : BACKENDS) {
            refuse(loader.getResource(backend), backend);
        }
    }

    private static void refuse(@Nullable Object found, String name) {
        if (found != null) {
            throw new IllegalStateException(name);
        }
    }

    @Override
    public Logger getLogger(String name) {
        return new LateJdkLogger(jdk, name);
    }

    @Override
    public void clearMdc() {
        jdk.clearMdc();
    }

    @Override
    public @Nullable Object putMdc(String key, Object value) {
        return jdk.putMdc(key, value);
    }

    @Override
    public @Nullable Object getMdc(String key) {
        return jdk.getMdc(key);
    }

    @Override
    public void removeMdc(String key) {
        jdk.removeMdc(key);
    }

    @Override
    public Map<String, Object> getMdcMap() {
        return jdk.getMdcMap();
    }

    @Override
    public void clearNdc() {
        jdk.clearNdc();
    }

    @Override
    public @Nullable String getNdc() {
        return jdk.getNdc();
    }

    @Override
    public int getNdcDepth() {
        return jdk.getNdcDepth();
    }

    @Override
    public @Nullable String popNdc() {
        return jdk.popNdc();
    }

    @Override
    public @Nullable String peekNdc() {
        return jdk.peekNdc();
    }

    @Override
    public void pushNdc(String message) {
        jdk.pushNdc(message);
    }

    @Override
    public void setNdcMaxDepth(int depth) {
        jdk.setNdcMaxDepth(depth);
    }
}
