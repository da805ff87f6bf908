package dev.lambdamaven.jaxrs.jersey;

import jakarta.ws.rs.ext.WriterInterceptor;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** Lets {@code @Context} inject what an invocation brings with it, and has the outermost word when a body is written. */
final class JerseyBindings extends AbstractBinder {

    /** Jersey sorts by rank, the lowest outside; 0 and below mean "none given". */
    private static final int OUTERMOST = 1;

    private final Set<Class<?>> contextTypes;
    private @Nullable InjectionManager injections;

    JerseyBindings(Set<Class<?>> contextTypes) {
        this.contextTypes = contextTypes;
    }

    void bindTo(InjectionManager manager) {
        injections = manager;
    }

    @Override
    protected void configure() {
        for (Class<?> type : contextTypes) {
            bindContext(type);
        }
        bind(new WriteFailures(this)).to(WriterInterceptor.class).ranked(OUTERMOST);
    }

    /** A proxy follows the request, so that a singleton's field is right for each; only an interface can have one. */
    private <T> void bindContext(Class<T> type) {
        boolean proxied = type.isInterface() && Modifier.isPublic(type.getModifiers());
        bindFactory(new ContextObject<>(this, type))
                .to(type)
                .proxy(proxied)
                .proxyForSameScope(false)
                .in(RequestScoped.class);
    }

    /** Returns the request of the calling thread; null outside of requests. */
    @Nullable
    JerseyRequest request() {
        InjectionManager manager = injections;
        ContainerRequest request = manager == null ? null : manager.getInstance(ContainerRequest.class);
        return request instanceof JerseyRequest ours ? ours : null;
    }
}
