package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import java.time.DayOfWeek;

/** Uses what the application publishes. */
@Path("/full")
@Produces("text/plain")
public class FullProbe {

    @GET
    @Path("text")
    public String text() {
        return "text";
    }

    @GET
    @Path("weekday/{day}")
    public String weekday(@PathParam("day") DayOfWeek day) {
        return day.name();
    }

    @GET
    @Path("property")
    public String property(@Context Configuration configuration) {
        return String.valueOf(configuration.getProperty("colour"));
    }

    @Path("sub")
    public Sub sub() {
        return new Sub();
    }

    /** Found by its locator only. */
    public static final class Sub {

        @GET
        @Path("leaf")
        public String leaf() {
            return "leaf";
        }
    }
}
