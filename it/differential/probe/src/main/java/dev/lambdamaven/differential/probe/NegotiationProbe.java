package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Methods that differ in media types only. */
@Path("/negotiate")
public class NegotiationProbe {

    @GET
    @Produces("text/plain")
    public String plain() {
        return "plain";
    }

    @GET
    @Produces("text/html;charset=UTF-8;qs=0.5")
    public String html() {
        return "<p>\u00e9</p>";
    }

    @GET
    @Produces({"application/json", "application/vnd.item+json"})
    public Item item() {
        return new Item("negotiated");
    }

    @POST
    @Consumes("text/plain")
    public String fromText(String body) {
        return "text " + body;
    }

    @POST
    @Consumes("application/json")
    public String fromJson(String body) {
        return "json " + body;
    }

    @POST
    @Consumes("image/*")
    public String fromImage(byte[] body) {
        return "image " + body.length;
    }
}
