package dev.lambdamaven.it.fastpath.apps.mappers;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Answers what goes wrong in the application's own words. */
@Provider
public class ProblemMapper implements ExceptionMapper<RuntimeException> {

    @Override
    public Response toResponse(RuntimeException problem) {
        return Response.status(422)
                .entity(Map.of("problem", problem.getClass().getSimpleName()))
                .type("application/json")
                .build();
    }
}
