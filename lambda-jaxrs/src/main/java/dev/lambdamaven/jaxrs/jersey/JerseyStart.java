package dev.lambdamaven.jaxrs.jersey;

import dev.lambdamaven.jaxrs.http.Deployment;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Starts Jersey with an application as Jersey's own servlet does, less the servlet. */
final class JerseyStart {

    /** The parameters that tell Jersey's servlet what to publish; then it does not publish the whole archive. */
    private static final String WHAT_TO_PUBLISH = "jersey.config.server.provider.";

    private final Deployment deployment;

    JerseyStart(Deployment deployment) {
        this.deployment = deployment;
    }

    ApplicationHandler start(Class<? extends Application> type) {
        // Wrapped, as for other applications, a ResourceConfig loses the priorities it has registered.
        if (ResourceConfig.class.isAssignableFrom(type)) {
            for (Constructor<?> constructor : type.getConstructors()) {
                if (constructor.getParameterCount() == 0) {
                    ResourceConfig config = (ResourceConfig) construct(constructor);
                    ApplicationHandler handler = start(config);
                    handler.getInjectionManager().inject(config);
                    return handler;
                }
            }
        }
        return handler(ResourceConfig.forApplicationClass(type, archiveClasses()));
    }

    ApplicationHandler start(Application application) {
        ResourceConfig config = ResourceConfig.forApplication(application);
        Set<Class<?>> classes = archiveClasses();
        if (!classes.isEmpty() && isEmpty(config)) {
            config.registerClasses(classes);
        }
        return handler(config);
    }

    private static Object construct(Constructor<?> constructor) {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<Class<?>> archiveClasses() {
        for (String name : deployment.initParams().keySet()) {
            if (name.startsWith(WHAT_TO_PUBLISH)) {
                return Set.of();
            }
        }
        return deployment.archiveClasses();
    }

    private ApplicationHandler handler(ResourceConfig config) {
        Map<String, Object> properties = new HashMap<>(deployment.initParams());
        // Else Jersey 3.1.10 and later write a page of their own over a failure that goes to the container.
        properties.put(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.addProperties(properties);
        JerseyBindings bindings = new JerseyBindings(deployment.contextTypes());
        ApplicationHandler handler = new ApplicationHandler(config, bindings);
        if (isEmpty(config)) {
            throw new IllegalStateException(Deployment.PUBLISHES_NOTHING);
        }
        bindings.bindTo(handler.getInjectionManager());
        handler.onStartup(new JerseyContainer(handler));
        return handler;
    }

    private static boolean isEmpty(ResourceConfig config) {
        return config.getClasses().isEmpty()
                && config.getSingletons().isEmpty()
                && config.getResources().isEmpty();
    }
}
