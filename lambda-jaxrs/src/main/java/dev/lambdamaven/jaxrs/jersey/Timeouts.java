package dev.lambdamaven.jaxrs.jersey;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Runs the time limits of suspended requests. The class is not initialized before the first suspended request; its
 * thread starts with the first limit and ends when there has been none for a while, so that a snapshot holds none.
 */
final class Timeouts implements ThreadFactory {

    static final ScheduledExecutorService THREAD = create();

    private Timeouts() {}

    private static ScheduledExecutorService create() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, new Timeouts());
        executor.setKeepAliveTime(1, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "lambda-jaxrs timeouts");
        thread.setDaemon(true);
        return thread;
    }
}
