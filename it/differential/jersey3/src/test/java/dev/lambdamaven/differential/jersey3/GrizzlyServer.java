package dev.lambdamaven.differential.jersey3;

import dev.lambdamaven.differential.OrdinaryServer;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey's own server on Grizzly, at a port the system chooses. */
record GrizzlyServer(HttpServer server) implements OrdinaryServer {

    static GrizzlyServer of(Class<? extends Application> application) {
        return new GrizzlyServer(GrizzlyHttpServerFactory.createHttpServer(
                URI.create("http://127.0.0.1:0/"), ResourceConfig.forApplicationClass(application)));
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
