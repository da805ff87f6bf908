package dev.lambdamaven.differential.resteasy;

import dev.lambdamaven.differential.OrdinaryServer;
import io.undertow.Undertow;
import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** RESTEasy's own server on Undertow, at a port the system chooses. */
final class UndertowServer extends UndertowJaxrsServer implements OrdinaryServer {

    UndertowServer(Class<? extends Application> application) {
        start(Undertow.builder().addHttpListener(0, "127.0.0.1"));
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setApplicationClass(application.getName());
        deploy(undertowDeployment(deployment)
                .setClassLoader(application.getClassLoader())
                .setContextPath("/")
                .setDeploymentName(application.getSimpleName()));
    }

    @Override
    public int port() {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return address.getPort();
    }

    @Override
    public void close() {
        stop();
    }
}
