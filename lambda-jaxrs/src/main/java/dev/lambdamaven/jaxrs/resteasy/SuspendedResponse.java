package dev.lambdamaven.jaxrs.resteasy;

import dev.lambdamaven.jaxrs.http.UnansweredException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.resteasy.core.AbstractAsynchronousResponse;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.spi.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a suspended request. Whoever resumes it writes it, in its own thread; the request's thread waits and
 * keeps the time, so no timer thread is needed. It accepts RESTEasy's message that all is written.
 */
final class SuspendedResponse extends AbstractAsynchronousResponse implements Consumer<Throwable> {

    /** Time to send a 504 and to log it before Lambda ends the invocation, in milliseconds. */
    private static final long MARGIN = 500;

    private enum State {
        WAITING,
        RESUMED,
        WRITTEN,
        ABANDONED
    }

    private final RestEasyResponse ours;
    private State state = State.WAITING;
    private volatile @Nullable Throwable resumedWith;
    private boolean cancelled;
    private boolean extended;
    private Deadline timeout = Deadline.never();

    SuspendedResponse(SynchronousDispatcher dispatcher, HttpRequest request, RestEasyResponse response) {
        super(dispatcher, request, response);
        this.ours = response;
    }

    /** Returns when the answer is written; runs the timeout if that comes first. */
    void await(long remainingMillis) throws UnansweredException, InterruptedException {
        // Half of what is left where the margin would leave nothing: an answer may still be on its way.
        long usable = remainingMillis - Math.min(MARGIN, remainingMillis / 2);
        Deadline end = Deadline.in(usable, TimeUnit.MILLISECONDS);
        while (!isWrittenBeforeTimeout(end)) {
            timeOut();
        }
    }

    private synchronized boolean isWrittenBeforeTimeout(Deadline end) throws UnansweredException, InterruptedException {
        while (state != State.WRITTEN) {
            long untilTimeout = state == State.WAITING ? timeout.millis() : Long.MAX_VALUE;
            if (untilTimeout <= 0) {
                timeout = Deadline.never();
                extended = false;
                return false;
            }
            long untilEnd = end.millis();
            if (untilEnd <= 0) {
                state = State.ABANDONED;
                ours.abandon();
                throw new UnansweredException(reason());
            }
            wait(Math.min(untilTimeout, untilEnd));
        }
        return true;
    }

    private String reason() {
        return ours.isStarted()
                ? "the application did not end the answer it began; a stream has to be closed, since Lambda sends it whole"
                : "the application suspended the request and did not resume it";
    }

    /** Jakarta REST 3.1, {@code TimeoutHandler}: if the handler neither resumes nor extends, the answer is 503. */
    private void timeOut() {
        if (timeoutHandler != null) {
            timeoutHandler.handleTimeout(this);
        }
        if (!isExtended()) {
            resume(new ServiceUnavailableException());
        }
    }

    private synchronized boolean isExtended() {
        return extended;
    }

    @Override
    public synchronized boolean setTimeout(long time, TimeUnit unit) {
        if (state != State.WAITING) {
            return false;
        }
        extended = true;
        timeout = time <= 0 ? Deadline.never() : Deadline.in(time, unit);
        notifyAll();
        return true;
    }

    @Override
    public boolean resume(@Nullable Object entity) {
        return begin(false) && internalResume(entity, this);
    }

    @Override
    public boolean resume(Throwable thrown) {
        if (!begin(false)) {
            return false;
        }
        resumedWith = thrown;
        return internalResume(thrown, this);
    }

    @Override
    public boolean cancel() {
        return cancel(Response.status(Response.Status.SERVICE_UNAVAILABLE));
    }

    @Override
    public boolean cancel(int retryAfter) {
        return cancel(Response.status(Response.Status.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, retryAfter));
    }

    @Override
    public boolean cancel(Date retryAfter) {
        return cancel(Response.status(Response.Status.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, retryAfter));
    }

    private boolean cancel(Response.ResponseBuilder answer) {
        return isCancelled() || (begin(true) && internalResume(answer.build(), this));
    }

    /** Returns whether the caller may answer: the first one may, unless nobody waits any more. */
    private synchronized boolean begin(boolean cancelling) {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RESUMED;
        cancelled = cancelling;
        return true;
    }

    /** Calls back before the request's thread goes on, for Lambda may freeze all others then; RESTEasy would do it after. */
    @Override
    public void accept(@Nullable Throwable failure) {
        try {
            completionCallbacks(resumedWith == null ? failure : resumedWith);
        } finally {
            complete();
        }
    }

    @Override
    public synchronized void complete() {
        if (state != State.ABANDONED) {
            state = State.WRITTEN;
            notifyAll();
        }
    }

    @Override
    public void initialRequestThreadFinished() {
        // The engine waits when RESTEasy has cleaned up behind the request's thread.
    }

    @Override
    public synchronized boolean isSuspended() {
        return state == State.WAITING;
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    @Override
    public synchronized boolean isDone() {
        return state != State.WAITING;
    }
}
