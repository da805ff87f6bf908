package dev.lambdamaven.plugin.event;

import java.util.List;

/** What an HTTP API answers to its client. */
public final class HttpAnswer {

    private final int status;
    private final List<Header> headers;
    private final byte[] body;

    /** Takes the array over: the caller must not change it afterwards. */
    HttpAnswer(int status, List<Header> headers, byte[] body) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /** One header line. */
    public record Header(String name, String value) {}

    public int status() {
        return status;
    }

    public List<Header> headers() {
        return headers;
    }

    /** The bytes themselves, not a copy. */
    public byte[] body() {
        return body;
    }
}
