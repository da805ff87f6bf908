package dev.lambdamaven.plugin.aws;

import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Keeps the HTTP client from writing requests and answers to Maven's log.
 *
 * <p>Under {@code mvn -X} every logger of the build is on, and the client's wire log holds signatures and the values of
 * environment variables. Maven's logger reads these properties when a logger is made, so this must come before the first
 * client. Whoever sets one of them on the command line means it, and is obeyed.
 */
final class WireLogs {

    private static final List<String> LOGGERS = List.of("org.apache.hc", "software.amazon.awssdk");

    private WireLogs() {}

    static void silence() {
        boolean maven4 = LoggerFactory.getILoggerFactory().getClass().getName().startsWith("org.apache.maven.slf4j.");
        String prefix = maven4 ? "maven.logger.log." : "org.slf4j.simpleLogger.log.";
        LOGGERS.forEach(logger -> System.getProperties().putIfAbsent(prefix + logger, "warn"));
    }
}
