package dev.lambdamaven.jaxrs.start;

import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;

/** Decides which of the index's applications the function serves. */
final class IndexedApplication {

    private static final String NAME_IT = """
            . Write a handler that names the application, and make it the function's handler:

            public final class LambdaHandler extends dev.lambdamaven.jaxrs.JaxRsHandler {
                public LambdaHandler() {
                    super(%.class);
                }
            }
            """;

    private static final String NO_INDEX = "No application to serve: "
            .concat(ApplicationIndex.PLACE)
            .concat(
                    " is not on the class path. lambda:package writes it into the zip; elsewhere, as in a test, pass the"
                            + " application to the handler's constructor.");

    private static final String NOTHING = "No application to serve: lambda:package found neither a subclass of "
            .concat(Namespace.APPLICATION)
            .concat(" nor a class with @Path in the archive.");

    private final String type;

    private IndexedApplication(String type) {
        this.type = type;
    }

    /**
     * Returns the one application; that of the specification, which publishes the whole archive, if there is none.
     *
     * @throws IllegalStateException if there is nothing to serve, or more than one application
     */
    static IndexedApplication of(ApplicationIndex index) {
        if (!index.present()) {
            throw new IllegalStateException(NO_INDEX);
        }
        List<ApplicationIndex.Entry> candidates = candidates(index);
        if (candidates.size() > 1) {
            throw new IllegalStateException(several(candidates));
        }
        if (candidates.size() == 1) {
            return new IndexedApplication(candidates.get(0).type());
        }
        if (index.resources().isEmpty() && index.initParams().isEmpty()) {
            throw new IllegalStateException(NOTHING);
        }
        return new IndexedApplication(Namespace.APPLICATION);
    }

    /** A server starts what is mapped to a path; a subclass without a path counts only where nothing is mapped. */
    private static List<ApplicationIndex.Entry> candidates(ApplicationIndex index) {
        List<ApplicationIndex.Entry> mapped = new ArrayList<>();
        for (ApplicationIndex.Entry entry : index.applications()) {
            if (!entry.source().equals("subclass")) {
                mapped.add(entry);
            }
        }
        return mapped.isEmpty() ? index.applications() : mapped;
    }

    private static String several(List<ApplicationIndex.Entry> entries) {
        StringBuilder text = new StringBuilder("The archive has ")
                .append(entries.size())
                .append(" JAX-RS applications, and a function serves one:");
        String separator = " ";
        for (ApplicationIndex.Entry entry : entries) {
            text.append(separator).append(entry.type()).append(" (").append(entry.source());
            text.append(entry.path().isEmpty() ? "" : " ").append(entry.path()).append(')');
            separator = ", ";
        }
        return text.append(NAME_IT.replace("%", entries.get(0).type().replace('$', '.')))
                .toString();
    }

    /** @throws IllegalStateException if the class cannot be loaded, or is for the other JAX-RS */
    Class<? extends Application> load(ClassLoader loader) {
        try {
            Class<?> loaded = Class.forName(type, false, loader);
            if (!Application.class.isAssignableFrom(loaded)) {
                throw mismatch();
            }
            return loaded.asSubclass(Application.class);
        } catch (NoClassDefFoundError e) {
            if (isOther(String.valueOf(e.getMessage()))) {
                throw mismatch();
            }
            throw e;
        } catch (ClassNotFoundException e) {
            if (isOther(type)) {
                throw mismatch();
            }
            throw new IllegalStateException(
                    "The application ".concat(type).concat(" of the index is not on the class path."), e);
        }
    }

    private static boolean isOther(String type) {
        return type.replace('/', '.').equals(Namespace.otherApplication());
    }

    private IllegalStateException mismatch() {
        return new IllegalStateException(Namespace.mismatch("the application ".concat(type)));
    }
}
