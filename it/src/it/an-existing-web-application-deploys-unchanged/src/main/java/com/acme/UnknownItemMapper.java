package com.acme;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class UnknownItemMapper implements ExceptionMapper<UnknownItemException> {

    @Override
    public Response toResponse(UnknownItemException e) {
        return Response.status(404).type("application/json").entity("{\"error\":\"" + e.getMessage() + "\"}").build();
    }
}
