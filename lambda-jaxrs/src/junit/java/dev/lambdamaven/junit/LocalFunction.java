package dev.lambdamaven.junit;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The functions that this JVM started, one for each project whose tests it runs. They live in the plugin's classes, behind a class
 * loader of their own: neither the AWS SDK nor anything else of the plugin is on the class path of the tests. Nothing stops them
 * here, since the local AWS ends with the JVM, and its processes end even when the JVM is killed.
 */
final class LocalFunction {

    private static final System.Logger LOG = System.getLogger("dev.lambdamaven");
    private static final String ENTRY = "dev.lambdamaven.plugin.embed.EmbeddedFunction";

    private static final Map<Path, LocalFunction> STARTED = new ConcurrentHashMap<>();

    private final StartRecord startRecord;
    private URI url = URI.create("");
    private String failure = "";

    private LocalFunction(StartRecord startRecord) {
        this.startRecord = startRecord;
    }

    /** The URL of the function of the project that a test class belongs to, started if need be. */
    static URI url(Class<?> test) {
        StartRecord found = StartRecord.of(test);
        return STARTED.computeIfAbsent(found.file(), file -> new LocalFunction(found))
                .started();
    }

    /** What cannot start is not tried again for each class. */
    private synchronized URI started() {
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
        if (url.toString().isEmpty()) {
            try {
                url = start();
            } catch (RuntimeException failed) {
                failure = String.valueOf(failed.getMessage());
                throw failed;
            }
            LOG.log(System.Logger.Level.INFO, "No lambda.url is set: the function runs at " + url);
        }
        return url;
    }

    /** The plugin's threads and service look-ups go by the context class loader. */
    private URI start() {
        ClassLoader plugin = startRecord.pluginClasses();
        Thread thread = Thread.currentThread();
        ClassLoader outer = thread.getContextClassLoader();
        thread.setContextClassLoader(plugin);
        try {
            bindLogging(plugin);
            Method start = Class.forName(ENTRY, true, plugin).getMethod("start", Path.class, Consumer.class);
            Consumer<String> log = line -> LOG.log(System.Logger.Level.DEBUG, line);
            return URI.create((String) start.invoke(null, startRecord.file(), log));
        } catch (InvocationTargetException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new IllegalStateException("The function cannot be started locally. " + cause.getMessage(), cause);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    startRecord.file() + " was written by another version of lambda-maven-plugin than this."
                            + StartRecord.RUN,
                    changed);
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    /**
     * Lets slf4j find out that nobody logs behind this class loader, without the three lines it would print about that. What other
     * threads print to standard error in these milliseconds is lost.
     */
    private static void bindLogging(ClassLoader plugin) throws ReflectiveOperationException {
        PrintStream err = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            Class.forName("org.slf4j.LoggerFactory", true, plugin)
                    .getMethod("getILoggerFactory")
                    .invoke(null);
        } finally {
            System.setErr(err);
        }
    }
}
