package dev.lambdamaven.jaxrs.jersey;

import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.UnansweredException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.internal.JerseyRequestTimeoutHandler;
import org.glassfish.jersey.server.internal.process.MappableException;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/** Collects what Jersey writes, in whatever thread it does, until Jersey says that it is all. */
final class JerseyAnswer implements ContainerResponseWriter {

    /** Time to send a 504 and to log it before Lambda ends the invocation, in milliseconds. */
    private static final long MARGIN = 500;

    private static final String NOT_RESUMED = "the application suspended the request and has not resumed it";

    private static final String NOT_CLOSED =
            "the application began a stream (SSE, ChunkedOutput) and has not closed it;"
                    + " Lambda returns an answer when it is whole";

    private final CountDownLatch done = new CountDownLatch(1);
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final JerseyBody body = new JerseyBody();
    private volatile int status;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable JerseyRequestTimeoutHandler timeouts;

    /**
     * Waits for the whole answer.
     *
     * @throws UnansweredException if it does not come in the time that is left
     * @throws Exception what the application threw and nobody mapped
     */
    HttpResponse await(LongSupplier remainingMillis) throws Exception {
        // Most answers are here already; asking for the time costs a call into the clock.
        if (done.getCount() > 0 && !done.await(usable(remainingMillis.getAsLong()), TimeUnit.MILLISECONDS)) {
            body.abandon();
            closeTimeouts();
            throw new UnansweredException(status == 0 ? NOT_RESUMED : NOT_CLOSED);
        }
        Throwable thrown = failure;
        if (thrown != null) {
            throw asThrown(thrown);
        }
        return new HttpResponse(status, headers, body.toByteArray());
    }

    /** Half of what is left where the margin would leave nothing: an answer may still be on its way. */
    private static long usable(long remainingMillis) {
        return remainingMillis - Math.min(MARGIN, remainingMillis / 2);
    }

    /** Takes Jersey's wrapper off, so that the log shows what the application threw. */
    private static Exception asThrown(Throwable thrown) {
        Throwable cause = thrown.getCause();
        Throwable failure = thrown instanceof MappableException && cause != null ? cause : thrown;
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }

    void failWriting(Throwable thrown) {
        failure = thrown;
    }

    /** Begins an answer. One that failed before its first byte left Jersey's buffer goes, if a mapper has another. */
    @Override
    public OutputStream writeResponseStatusAndHeaders(long contentLength, ContainerResponse response) {
        if (done.getCount() > 0) {
            failure = null;
            status = response.getStatus();
            headers.clear();
            for (Map.Entry<String, List<String>> header :
                    response.getStringHeaders().entrySet()) {
                headers.put(header.getKey(), new ArrayList<>(header.getValue()));
            }
            if (contentLength > 0 && !response.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
                headers.put(HttpHeaders.CONTENT_LENGTH, List.of(Long.toString(contentLength)));
            }
        }
        return body;
    }

    /** Suspends always: the invocation lasts until the answer is there or its time is up. */
    @Override
    public boolean suspend(long timeout, TimeUnit unit, @Nullable TimeoutHandler handler) {
        JerseyRequestTimeoutHandler begun = new JerseyRequestTimeoutHandler(this, Timeouts.THREAD);
        timeouts = begun;
        return begun.suspend(timeout, unit, handler);
    }

    @Override
    public void setSuspendTimeout(long timeout, TimeUnit unit) {
        JerseyRequestTimeoutHandler begun = timeouts;
        if (begun == null) {
            throw new IllegalStateException("the request is not suspended");
        }
        begun.setSuspendTimeout(timeout, unit);
    }

    @Override
    public void commit() {
        end();
    }

    @Override
    public void failure(Throwable thrown) {
        failure = thrown;
        end();
    }

    private void end() {
        closeTimeouts();
        done.countDown();
    }

    private void closeTimeouts() {
        JerseyRequestTimeoutHandler begun = timeouts;
        if (begun != null) {
            begun.close();
        }
    }

    @Override
    public boolean enableResponseBuffering() {
        return true;
    }
}
