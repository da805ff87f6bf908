package dev.lambdamaven.jaxrs;

import java.nio.charset.StandardCharsets;

/** The event as Lambda handed it over, for an application that asks for it with {@code @Context RawEvent}. */
public final class RawEvent {

    private final byte[] json;

    RawEvent(byte[] json) {
        this.json = json;
    }

    /** Returns the event's JSON text. */
    public String json() {
        return new String(json, StandardCharsets.UTF_8);
    }
}
