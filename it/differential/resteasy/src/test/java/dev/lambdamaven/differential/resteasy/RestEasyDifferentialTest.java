package dev.lambdamaven.differential.resteasy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdamaven.differential.DifferentialTest;
import dev.lambdamaven.differential.OrdinaryServer;
import dev.lambdamaven.differential.Variant;
import dev.lambdamaven.differential.probe.PathApplication;
import dev.lambdamaven.differential.probe.ProbeApplication;
import dev.lambdamaven.jaxrs.JaxRsHandler;
import jakarta.ws.rs.core.Application;

final class RestEasyDifferentialTest extends DifferentialTest {

    @Override
    protected String runtime() {
        return "RESTEasy 6";
    }

    @Override
    protected OrdinaryServer start(Variant variant) {
        return new UndertowServer(application(variant));
    }

    @Override
    protected RequestStreamHandler handler(Variant variant) {
        return new Handler(application(variant));
    }

    private static Class<? extends Application> application(Variant variant) {
        return switch (variant) {
            case ROOT -> ProbeApplication.class;
            case PATH -> PathApplication.class;
        };
    }

    private static final class Handler extends JaxRsHandler {
        Handler(Class<? extends Application> application) {
            super(application);
        }
    }
}
