package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Events for tests: whole ones from files, and short ones with single quotes for double ones. */
final class Events {

    private Events() {}

    static byte[] fixture(String name) {
        try (InputStream json = Events.class.getResourceAsStream("/events/" + name + ".json")) {
            assertThat(json).as(name).isNotNull();
            return json.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] json(String singleQuoted) {
        return singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static HttpEvent read(String singleQuoted) {
        return HttpEvents.read(json(singleQuoted));
    }

    static HttpRequest request(String singleQuoted) {
        return read(singleQuoted).request();
    }
}
