package dev.lambdamaven.jaxrs;

import com.amazonaws.services.lambda.crac.CheckpointException;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.RestoreException;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A function in a JVM of its own, with Lambda's environment variables; it prints what its filter saw. */
public final class SnapStartFunction {

    private SnapStartFunction() {}

    /** Serves one request, after two checkpoints and a restore if the first argument says so. */
    public static void main(String[] args) throws Exception {
        Lambda lambda = new Lambda(FilteredApplication.class);
        if (args[0].equals("checkpoint")) {
            checkpoint();
        }
        lambda.invoke(TestEvent.get("/the api/log/ids"));
        System.out.println("saw " + Filter.SEEN);
    }

    /** The second checkpoint shows that a hook outlives the garbage collection, though the runtime holds it weakly. */
    private static void checkpoint() throws CheckpointException, RestoreException {
        for (int i = 0; i < 2; i++) {
            try {
                Core.getGlobalContext().beforeCheckpoint(Core.getGlobalContext());
            } catch (UnsatisfiedLinkError e) {
                // After the hooks the runtime clears its DNS cache, in native code that only the real one loads.
                System.gc();
            }
        }
        Core.getGlobalContext().afterRestore(Core.getGlobalContext());
    }

    /** Publishes a filter that fails for the wrong request. */
    @ApplicationPath("/the api")
    public static final class FilteredApplication extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Filter.class, dev.lambdamaven.jaxrs.probe.LogProbe.class);
        }
    }

    /** Sees every request, and fails for all but one, as a filter may that expects a header. */
    @PreMatching
    public static final class Filter implements ContainerRequestFilter {

        private static final List<String> SEEN = new CopyOnWriteArrayList<>();

        @Override
        public void filter(ContainerRequestContext request) {
            SEEN.add(request.getMethod() + " " + request.getUriInfo().getPath());
            if (!request.getMethod().equals("GET")) {
                throw new IllegalStateException("no GET");
            }
        }
    }
}
