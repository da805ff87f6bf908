package dev.lambdamaven.jaxrs;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * Marks what the application logs with the ids of the request, where a log layout can find them. This one does nothing:
 * it serves a function without slf4j, none of whose classes is loaded then.
 */
class LogKeys {

    /** Names a backend of slf4j 2; the API alone would drop the ids and warn that it has none. */
    private static final String SLF4J_2 = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

    /** What every backend of slf4j 1 brings. */
    private static final String SLF4J_1 = "org/slf4j/impl/StaticMDCBinder.class";

    static LogKeys find(ClassLoader loader) {
        if (loader.getResource(SLF4J_2) != null || loader.getResource(SLF4J_1) != null) {
            return Slf4jKeys.create();
        }
        return new LogKeys();
    }

    /** Sets the ids for this thread; an empty one is left out. */
    void put(String apiRequestId, @Nullable Context context) {
        // Nobody would read them.
    }

    /** Takes the ids back. */
    void remove() {
        // As above.
    }
}
