package dev.lambdamaven.jaxrs.javax;

import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Application;
import javax.ws.rs.core.Configuration;
import javax.ws.rs.core.Context;

/** Named in web.xml, which maps it to {@code /old/*}. */
public final class OldApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Greeting.class);
    }

    /** Greets with a word from web.xml. */
    @Path("/greet")
    @Produces("text/plain")
    public static final class Greeting {

        @GET
        @Path("{name}")
        public String greet(@PathParam("name") String name, @Context Configuration configuration) {
            return configuration.getProperty("greeting") + " " + name;
        }
    }
}
