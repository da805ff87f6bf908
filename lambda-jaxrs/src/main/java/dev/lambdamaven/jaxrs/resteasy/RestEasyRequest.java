package dev.lambdamaven.jaxrs.resteasy;

import dev.lambdamaven.jaxrs.http.HttpRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.plugins.server.BaseHttpRequest;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;
import org.jboss.resteasy.specimpl.ResteasyUriInfo;
import org.jboss.resteasy.spi.NotImplementedYetException;
import org.jboss.resteasy.util.CaseInsensitiveMap;
import org.jspecify.annotations.Nullable;

/** A request as RESTEasy wants to see it. */
final class RestEasyRequest extends BaseHttpRequest {

    private final ResteasyHttpHeaders headers;
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final SuspendableContext asyncContext;
    private final String remoteAddress;
    private String method;
    private InputStream body;

    /**
     * Reads a request as RESTEasy's servers do before they dispatch. Takes {@code basePath}, the start of the path that ends
     * at a segment and that the application does not see.
     *
     * @return null if the path has escapes that are no UTF-8, or a media type or language cannot be read
     */
    static @Nullable RestEasyRequest read(
            HttpRequest request, String basePath, SynchronousDispatcher dispatcher, RestEasyResponse response) {
        try {
            RestEasyRequest readable = new RestEasyRequest(request, basePath, dispatcher, response);
            readable.headers.testParsing();
            return readable;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Takes {@code basePath}, the start of the path that ends at a segment and that the application does not see. */
    RestEasyRequest(HttpRequest request, String basePath, SynchronousDispatcher dispatcher, RestEasyResponse response) {
        super(new ResteasyUriInfo(request.target().uri(), basePath));
        this.method = request.method();
        this.body = new ByteArrayInputStream(request.body());
        this.remoteAddress = request.caller().address();
        CaseInsensitiveMap<String> lines = new CaseInsensitiveMap<>();
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            lines.addAll(header.getKey(), header.getValue());
        }
        this.headers = new ResteasyHttpHeaders(lines);
        this.asyncContext = new SuspendableContext(dispatcher, this, response);
    }

    @Override
    public HttpHeaders getHttpHeaders() {
        return headers;
    }

    @Override
    public MultivaluedMap<String, String> getMutableHeaders() {
        return headers.getMutableHeaders();
    }

    @Override
    public InputStream getInputStream() {
        return body;
    }

    @Override
    public void setInputStream(InputStream stream) {
        body = stream;
    }

    @Override
    public String getHttpMethod() {
        return method;
    }

    @Override
    public void setHttpMethod(String method) {
        this.method = method;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(List.copyOf(attributes.keySet()));
    }

    @Override
    public SuspendableContext getAsyncContext() {
        return asyncContext;
    }

    @Override
    public void forward(String path) {
        throw new NotImplementedYetException();
    }

    @Override
    public boolean wasForwarded() {
        return false;
    }

    @Override
    public String getRemoteAddress() {
        return remoteAddress;
    }

    @Override
    public String getRemoteHost() {
        return remoteAddress;
    }
}
