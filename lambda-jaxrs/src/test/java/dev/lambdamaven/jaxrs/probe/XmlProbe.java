package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.w3c.dom.Document;

/** Takes and returns XML trees. */
@Path("/xml")
public class XmlProbe {

    @POST
    @Path("name")
    @Consumes("application/xml")
    @Produces("text/plain")
    public String name(Document document) {
        return document.getDocumentElement().getTagName();
    }

    @POST
    @Path("echo")
    @Consumes("application/xml")
    @Produces("application/xml")
    public Document echo(Document document) {
        return document;
    }
}
