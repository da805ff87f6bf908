package com.acme;

import dev.lambdamaven.jaxrs.RawEvent;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

@Path("/items/{id}")
public class [[name]] extends Application {

    static final List<String> SEEN = new ArrayList<>();

    @Context
    UriInfo uriInfo;

    @Context
    HttpHeaders headers;

    @Context
    SecurityContext security;

    @Context
    Request request;

    @Context
    com.amazonaws.services.lambda.runtime.Context context;

    @Context
    RawEvent rawEvent;

    @PUT
    public String put([[parameters]]String body) {
        [[values]]
        return "";
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of([[name]].class);
    }
}
