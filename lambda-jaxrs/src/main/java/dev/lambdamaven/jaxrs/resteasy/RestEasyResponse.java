package dev.lambdamaven.jaxrs.resteasy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.spi.HttpResponse;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jboss.resteasy.util.CaseInsensitiveMap;
import org.jspecify.annotations.Nullable;

/** Collects what RESTEasy writes. It is never committed, so a failure in the middle of a body still becomes a 500. */
final class RestEasyResponse implements HttpResponse {

    private final BufferedBody body = new BufferedBody();
    private final MultivaluedMap<String, Object> headers = new CaseInsensitiveMap<>();
    private OutputStream stream = body;
    private int status = 200;
    private boolean errorSent;
    private volatile @Nullable Throwable failure;

    /** Returns what was written; a Location that another thread left relative is resolved on the base URI. */
    dev.lambdamaven.jaxrs.http.HttpResponse toHttpResponse(ResteasyProviderFactory factory, URI baseUri) {
        if (errorSent) {
            return dev.lambdamaven.jaxrs.http.HttpResponse.error(status, "Internal Server Error");
        }
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Map.Entry<String, List<Object>> header : headers.entrySet()) {
            List<String> values = new ArrayList<>();
            boolean location = HttpHeaders.LOCATION.equalsIgnoreCase(header.getKey());
            for (Object value : header.getValue()) {
                values.add(factory.toHeaderString(location ? absolute(value, baseUri) : value));
            }
            lines.put(header.getKey(), values);
        }
        return new dev.lambdamaven.jaxrs.http.HttpResponse(status, lines, body.toByteArray());
    }

    /** Returns whether a body has begun. */
    boolean isStarted() {
        return body.size() > 0;
    }

    /** Fails all that is written from now on, as a client does that has gone; so an event stream ends, too. */
    void abandon() {
        body.abandon();
    }

    /** Keeps what an asynchronous method failed with; the thread that waits for it throws it. */
    void fail(Throwable thrown) {
        failure = thrown;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Resolves as RESTEasy does in the request's thread: a leading slash means the base URI, not the host. */
    private static Object absolute(Object location, URI baseUri) {
        if (location instanceof URI uri && !uri.isAbsolute()) {
            String path = uri.toString();
            return baseUri.resolve(path.startsWith("/") ? path.substring(1) : path);
        }
        return location;
    }

    @Override
    public int getStatus() {
        return status;
    }

    /** Begins an answer: bytes that are here already belong to one that failed half-way, and go with its headers. */
    @Override
    public void setStatus(int status) {
        if (isStarted()) {
            reset();
        }
        this.status = status;
    }

    @Override
    public MultivaluedMap<String, Object> getOutputHeaders() {
        return headers;
    }

    @Override
    public OutputStream getOutputStream() {
        return stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void addNewCookie(NewCookie cookie) {
        headers.add(HttpHeaders.SET_COOKIE, cookie);
    }

    @Override
    public void sendError(int status) {
        reset();
        this.status = status;
        this.errorSent = true;
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        body.reset();
        headers.clear();
        stream = body;
        status = 200;
        errorSent = false;
    }

    @Override
    public void flushBuffer() {
        // The whole body is returned at the end; there is nowhere to flush to.
    }
}
