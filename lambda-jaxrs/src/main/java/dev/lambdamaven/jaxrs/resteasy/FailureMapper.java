package dev.lambdamaven.jaxrs.resteasy;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import org.jboss.resteasy.spi.Failure;
import org.jboss.resteasy.spi.ReaderException;
import org.jboss.resteasy.spi.WriterException;
import org.jspecify.annotations.Nullable;

/**
 * Answers RESTEasy's own failures, whose texts RESTEasy would put into an HTML page: what the client did wrong becomes
 * plain JSON, the rest is thrown on, for the log. The application's mappers go first, as they do in RESTEasy.
 */
abstract sealed class FailureMapper<F extends Failure> implements ExceptionMapper<F> {

    private final Providers providers;

    private FailureMapper(Providers providers) {
        this.providers = providers;
    }

    @Override
    public final Response toResponse(F failure) {
        if (failure.getResponse() != null) {
            return failure.getResponse();
        }
        Response mapped = mapped(failure);
        return mapped == null ? unmapped(failure) : mapped;
    }

    /** Returns the application's answer, or null if it has none. */
    @Nullable
    Response mapped(F failure) {
        return failure.getCause() == null
                ? null
                : byCause(failure.getCause(), failure.getCause().getClass());
    }

    /** Returns the answer that remains, or throws the failure on. */
    Response unmapped(F failure) {
        if (failure.getErrorCode() >= 400 && failure.getErrorCode() < 500) {
            return answer(failure.getErrorCode());
        }
        throw failure;
    }

    final @Nullable Response byCause(Throwable cause, Class<? extends Throwable> type) {
        if (cause instanceof WebApplicationException ready
                && ready.getResponse().hasEntity()) {
            return ready.getResponse();
        }
        // Sound: the providers return a mapper for this class or for one above it.
        @SuppressWarnings("unchecked")
        ExceptionMapper<Throwable> mapper = (ExceptionMapper<Throwable>) providers.getExceptionMapper(type);
        if (mapper != null) {
            return mapper.toResponse(cause);
        }
        return cause instanceof WebApplicationException ready ? ready.getResponse() : null;
    }

    private static Response answer(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String reason = known == null ? "Bad Request" : known.getReasonPhrase();
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity("{\"message\":\"".concat(reason).concat("\"}"))
                .build();
    }

    /** A body that its reader refused is the client's fault. */
    static final class Reading extends FailureMapper<ReaderException> {

        Reading(Providers providers) {
            super(providers);
        }

        @Override
        Response unmapped(ReaderException failure) {
            return answer(400);
        }
    }

    /** A body that its writer failed on is the application's fault. */
    static final class Writing extends FailureMapper<WriterException> {

        Writing(Providers providers) {
            super(providers);
        }
    }

    /** Any other failure, such as a body that nobody can write. */
    static final class Other extends FailureMapper<Failure> {

        Other(Providers providers) {
            super(providers);
        }

        @Override
        @Nullable
        Response mapped(Failure failure) {
            return byCause(failure, RuntimeException.class);
        }
    }
}
