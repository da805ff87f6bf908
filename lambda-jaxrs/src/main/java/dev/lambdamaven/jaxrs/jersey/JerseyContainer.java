package dev.lambdamaven.jaxrs.jersey;

import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.Container;

/** What an application's lifecycle listeners are told about. */
final class JerseyContainer implements Container {

    private final ApplicationHandler handler;

    JerseyContainer(ApplicationHandler handler) {
        this.handler = handler;
    }

    @Override
    public ResourceConfig getConfiguration() {
        return handler.getConfiguration();
    }

    @Override
    public ApplicationHandler getApplicationHandler() {
        return handler;
    }

    @Override
    public void reload() {
        throw new UnsupportedOperationException("a Lambda function is reloaded by deploying it");
    }

    @Override
    public void reload(ResourceConfig configuration) {
        reload();
    }
}
