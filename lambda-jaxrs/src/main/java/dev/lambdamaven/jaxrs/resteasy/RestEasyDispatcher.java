package dev.lambdamaven.jaxrs.resteasy;

import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.spi.HttpResponse;
import org.jboss.resteasy.spi.ResteasyProviderFactory;

/** Hands a failure of an asynchronous method back to the waiting thread, where RESTEasy would log it and answer 500. */
final class RestEasyDispatcher extends SynchronousDispatcher {

    RestEasyDispatcher(ResteasyProviderFactory factory) {
        super(factory);
    }

    @Override
    public void unhandledAsynchronousException(HttpResponse response, Throwable failure) {
        if (response instanceof RestEasyResponse ours) {
            ours.fail(failure);
        } else {
            super.unhandledAsynchronousException(response, failure);
        }
    }
}
