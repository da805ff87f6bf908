package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Exceptions and who answers them. */
public final class Mappers {

    private Mappers() {}

    /** Answered with 400 and its message. */
    public static class Mapped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Mapped(String message) {
            super(message);
        }
    }

    /** Answered by the mapper of its superclass. */
    public static final class Below extends Mapped {
        private static final long serialVersionUID = 1L;

        public Below(String message) {
            super(message);
        }
    }

    /** Its mapper returns null. */
    public static final class ToNull extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Its mapper fails. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The usual mapper. */
    @Provider
    public static final class MappedMapper implements ExceptionMapper<Mapped> {
        @Override
        public Response toResponse(Mapped mapped) {
            return Response.status(400)
                    .entity("mapped " + mapped.getMessage())
                    .type("text/plain")
                    .header("X-Mapped", mapped.getClass().getSimpleName())
                    .build();
        }
    }

    /** Jakarta REST, 4.4: null means 204. */
    @Provider
    public static final class ToNullMapper implements ExceptionMapper<ToNull> {
        // Null is allowed by the specification, though the interface does not say so.
        @Override
        @SuppressWarnings("NullAway")
        public @Nullable Response toResponse(ToNull failure) {
            return null;
        }
    }

    /** Jakarta REST, 4.4: a failing mapper means 500. */
    @Provider
    public static final class BrokenMapper implements ExceptionMapper<Broken> {
        @Override
        public Response toResponse(Broken failure) {
            throw new IllegalStateException("secret-1006");
        }
    }
}
