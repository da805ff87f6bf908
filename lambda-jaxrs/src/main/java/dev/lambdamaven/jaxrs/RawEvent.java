package dev.lambdamaven.jaxrs;

/**
 * The event as Lambda handed it over, for an application that asks for it with {@code @Context RawEvent}. It is an
 * interface so that a singleton can have it too: what is injected there stands for the event of the current request.
 */
public interface RawEvent {

    /** Returns the event's JSON text. */
    String json();
}
