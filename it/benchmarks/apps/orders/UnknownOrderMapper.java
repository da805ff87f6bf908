package com.acme.items;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

@Provider
public class UnknownOrderMapper implements ExceptionMapper<UnknownOrder> {

    @Override
    public Response toResponse(UnknownOrder unknown) {
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", unknown.getMessage()))
                .build();
    }
}
