package dev.lambdamaven.jaxrs.resteasy;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.core.ResourceMethodInvoker;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.specimpl.BuiltResponse;
import org.jboss.resteasy.spi.ApplicationException;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.HttpResponse;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jspecify.annotations.Nullable;

/** RESTEasy's dispatcher, which can also begin behind the resource method and hands failures back to its caller. */
final class RestEasyDispatcher extends SynchronousDispatcher {

    RestEasyDispatcher(ResteasyProviderFactory factory) {
        super(factory);
    }

    /** Hands a failure of an asynchronous method to the waiting thread, where RESTEasy would log it and answer 500. */
    @Override
    public void unhandledAsynchronousException(HttpResponse response, Throwable failure) {
        if (response instanceof RestEasyResponse ours) {
            ours.fail(failure);
        } else {
            super.unhandledAsynchronousException(response, failure);
        }
    }

    /** Writes what {@code invoke} would have written, had it called the method. */
    void finish(HttpRequest request, HttpResponse response, @Nullable Object result, @Nullable Throwable thrown) {
        try {
            pushContextObjects(request, response);
            ResourceMethodInvoker method = (ResourceMethodInvoker) getInvoker(request);
            request.setAttribute(ResourceMethodInvoker.class.getName(), method);
            if (thrown == null) {
                writeResponse(request, response, built(result, method));
            } else {
                writeException(request, response, new ApplicationException(thrown), failure -> {});
            }
        } finally {
            clearContextData();
        }
    }

    /** As RESTEasy's invoker does with what its method returned. */
    private static BuiltResponse built(@Nullable Object result, ResourceMethodInvoker method) {
        Response response = result instanceof Response ready ? ready : ok(result);
        if (!(response instanceof BuiltResponse)) {
            response = Response.fromResponse(response).build();
        }
        BuiltResponse built = (BuiltResponse) response;
        built.addMethodAnnotations(method.getMethodAnnotations());
        if (built.getGenericType() == null) {
            boolean declared = !method.getReturnType().equals(Response.class);
            built.setGenericType(declared ? method.getGenericReturnType() : built.getEntityClass());
        }
        return built;
    }

    private static Response ok(@Nullable Object result) {
        return result == null
                ? Response.noContent().build()
                : Response.ok(result).build();
    }
}
