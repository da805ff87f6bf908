package dev.lambdamaven.plugin.compare;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The main class of a compared process: hands each event on standard input to the handler, and writes what it did to standard output,
 * each as a kind and a length of four bytes and so many bytes. Whatever the application prints goes to standard error.
 *
 * <p>This class is copied alone to the child's class path and must not use any other class of this product. It ends when its parent
 * does, for that closes standard input.
 */
public final class HandlerLoop {

    static final int READY = 0;
    static final int ANSWERED = 1;
    static final int ANSWERED_DIRECTLY = 2;
    static final int THREW = 3;

    /** Counts the requests that were served from the route index; absent in an adapter without one. */
    private static final String COUNTER = "dev.lambdamaven.jaxrs.direct.DirectStart";

    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.";

    private final Object handler;
    private final Method handleRequest;
    private final Object context;

    private HandlerLoop(String handlerClass) throws ReflectiveOperationException {
        Class<?> stream = Class.forName(RUNTIME + "RequestStreamHandler");
        Class<?> contextType = Class.forName(RUNTIME + "Context");
        this.handler = Class.forName(handlerClass).getConstructor().newInstance();
        if (!stream.isInstance(handler)) {
            throw new IllegalStateException(handlerClass + " is no RequestStreamHandler");
        }
        this.handleRequest = stream.getMethod("handleRequest", InputStream.class, OutputStream.class, contextType);
        this.context = proxy(contextType);
    }

    /**
     * Serves until standard input ends.
     *
     * @param arguments the handler's class
     */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        try {
            HandlerLoop loop = new HandlerLoop(arguments[0]);
            write(out, READY, new byte[0]);
            while (true) {
                byte[] event = in.readNBytes(in.readInt());
                // This thread reads on, so that the end of the parent ends a handler that never returns.
                new Thread(() -> loop.serve(event, out), "handler").start();
            }
        } catch (EOFException parentIsDone) {
            Runtime.getRuntime().halt(0);
        } catch (Exception | LinkageError cannotStart) {
            write(out, THREW, text(cannotStart));
            Runtime.getRuntime().halt(1);
        }
    }

    private void serve(byte[] event, DataOutputStream out) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            long before = servedDirectly();
            handleRequest.invoke(handler, new ByteArrayInputStream(event), answer, context);
            write(out, servedDirectly() > before ? ANSWERED_DIRECTLY : ANSWERED, answer.toByteArray());
        } catch (InvocationTargetException | IllegalAccessException thrown) {
            write(out, THREW, text(thrown));
        }
    }

    private static long servedDirectly() throws IllegalAccessException, InvocationTargetException {
        try {
            return (long) Class.forName(COUNTER).getMethod("served").invoke(null);
        } catch (ClassNotFoundException | NoSuchMethodException noIndex) {
            return 0;
        }
    }

    private static void write(DataOutputStream out, int kind, byte[] bytes) {
        try {
            out.writeInt(kind);
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** The innermost cause: what is around it is this class and reflection. */
    private static byte[] text(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Lambda's Context and its logger, with values that are the same in both processes. */
    private static Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(
                HandlerLoop.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Class<?> result = method.getReturnType();
                    return switch (method.getName()) {
                        case "getLogger" -> proxy(result);
                        case "log" -> log(arguments[0]);
                        case "getRemainingTimeInMillis" -> 15_000;
                        case "getMemoryLimitInMB" -> 512;
                        case "equals" -> self == arguments[0];
                        case "hashCode" -> 1;
                        default -> result == String.class ? "compared" : null;
                    };
                });
    }

    private static @Nullable Object log(Object message) throws IOException {
        byte[] bytes = message instanceof byte[] raw ? raw : message.toString().getBytes(StandardCharsets.UTF_8);
        new FileOutputStream(FileDescriptor.err).write(bytes);
        return null;
    }
}
