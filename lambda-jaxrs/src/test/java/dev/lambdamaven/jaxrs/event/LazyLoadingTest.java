package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each class costs cold start: what only some events need is loaded when such an event comes. */
class LazyLoadingTest {

    private static final Set<String> LATE = Set.of(
            "ProxyEvents", "ProxyEvent", "ProxyEventReader", "ProxyAnswers", "ForeignEvent", "Callers", "JsonValues");

    @ParameterizedTest
    @CsvSource({
        "get-with-query, ''",
        "post-form, ''",
        "function-url, ''",
        "caller-jwt, 'Callers, JsonValues'",
        "rest-api-path, 'JsonValues, ProxyAnswers, ProxyEvent, ProxyEventReader, ProxyEvents'",
        "alb-path, 'ProxyAnswers, ProxyEvent, ProxyEventReader, ProxyEvents'",
    })
    void isMeasuredByTheNamesOfTheClasses(String fixture, String late) throws ReflectiveOperationException {
        Recorder recorder = new Recorder();
        Class<?> roundTrip = recorder.loadClass(RoundTrip.class.getName());

        roundTrip.getMethod("run", byte[].class).invoke(null, (Object) Events.fixture(fixture));

        assertThat(recorder.loaded).contains("HttpEvents", "HttpAnswers");
        recorder.loaded.retainAll(LATE);
        assertThat(String.join(", ", recorder.loaded)).isEqualTo(late);
    }

    /** Reads an event and answers it. */
    public static final class RoundTrip {
        private RoundTrip() {}

        public static void run(byte[] json) {
            HttpEvent event = HttpEvents.read(json);
            HttpResponse response = new HttpResponse(200, Map.of(), json);
            HttpAnswers.toJson(response, event.request().method(), event.format());
        }
    }

    /** Loads the package's classes anew and keeps their names. */
    private static final class Recorder extends ClassLoader {

        private static final String PACKAGE = "dev.lambdamaven.jaxrs.";
        private final Set<String> loaded = new TreeSet<>();

        Recorder() {
            super(LazyLoadingTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            if (known != null || !name.startsWith(PACKAGE)) {
                return known != null ? known : super.loadClass(name, resolve);
            }
            loaded.add(name.substring(name.lastIndexOf('.') + 1));
            byte[] code = code(name);
            return defineClass(name, code, 0, code.length);
        }

        private byte[] code(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
