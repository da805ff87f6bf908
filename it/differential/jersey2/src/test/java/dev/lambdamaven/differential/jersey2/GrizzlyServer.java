package dev.lambdamaven.differential.jersey2;

import dev.lambdamaven.differential.OrdinaryServer;
import java.net.URI;
import javax.ws.rs.ApplicationPath;
import javax.ws.rs.core.Application;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey's own server on Grizzly, at a port the system chooses. */
record GrizzlyServer(HttpServer server) implements OrdinaryServer {

    /** Starts the server; it does not look at {@code @ApplicationPath}, so its base URI says the path. */
    static GrizzlyServer of(Class<? extends Application> application) {
        ApplicationPath path = application.getAnnotation(ApplicationPath.class);
        URI base = URI.create("http://127.0.0.1:0" + (path == null ? "/" : path.value()));
        return new GrizzlyServer(
                GrizzlyHttpServerFactory.createHttpServer(base, ResourceConfig.forApplicationClass(application)));
    }

    @Override
    public int port() {
        return server.getListeners().iterator().next().getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
