package com.acme.drafts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Not in the package that web.xml names, so the old server did not publish it either. */
@Path("drafts")
public class DraftsResource {

    @GET
    public String all() {
        return "[]";
    }
}
