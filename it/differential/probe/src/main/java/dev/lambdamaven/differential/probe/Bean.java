package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import org.jspecify.annotations.Nullable;

/** Parameters in one object: by field and by setter. */
public class Bean {

    private @Nullable String set;

    @QueryParam("field")
    private @Nullable String field;

    @HeaderParam("x-bean")
    private @Nullable String header;

    @CookieParam("crumb")
    private @Nullable String crumb;

    @Context
    private @Nullable Request request;

    @DefaultValue("none")
    @QueryParam("set")
    public void setSet(String value) {
        set = value;
    }

    String text() {
        String method = request == null ? "no request" : request.getMethod();
        return "field=" + field + " set=" + set + " header=" + header + " crumb=" + crumb + " " + method;
    }
}
