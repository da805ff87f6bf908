package dev.lambdamaven.plugin.local.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;

/**
 * The main class of a function's process: runs AWS's runtime interface client, and ends the process when its parent has died.
 *
 * <p>The parent holds the other end of standard input, which the system closes even when the parent was killed. The client by itself
 * would only notice after its current event, so that a function in an endless loop would outlive the build. This class is copied alone
 * to the child's class path and must not use any other class of this product.
 */
public final class ParentWatch {

    private static final String RUNTIME_INTERFACE_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private ParentWatch() {}

    /**
     * Never returns while the function lives.
     *
     * @param arguments the handler
     * @throws Throwable what the runtime interface client throws
     */
    public static void main(String[] arguments) throws Throwable {
        InputStream parent = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread watch = new Thread(() -> haltAtEndOf(parent), "lambda-local-parent-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName(RUNTIME_INTERFACE_CLIENT)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static void haltAtEndOf(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // The same as the end of the stream.
        }
        Runtime.getRuntime().halt(1);
    }
}
