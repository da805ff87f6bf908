package com.acme;

import dev.lambdamaven.jaxrs.JaxRsHandler;
import jakarta.ws.rs.core.Application;
import java.util.Set;

public final class LambdaHandler extends JaxRsHandler {

    public LambdaHandler() {
        super(WhoApplication.class);
    }

    public static class WhoApplication extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(WhoResource.class, Json.class);
        }
    }
}
