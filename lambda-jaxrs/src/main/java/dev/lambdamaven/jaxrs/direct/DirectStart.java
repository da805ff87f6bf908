package dev.lambdamaven.jaxrs.direct;

import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.resteasy.LightDelegate;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the index of routes in front of an engine, if one was written for the application and is valid. */
public final class DirectStart {

    /** The class that {@code lambda:package} writes into the application's jar. */
    public static final String GENERATED = "dev.lambdamaven.generated.RouteCalls";

    private static final String SWITCH = "dev.lambdamaven.fastPath";
    private static final String VARIABLE = "LAMBDA_JAXRS_FAST_PATH";

    private DirectStart() {}

    /**
     * Makes the application that {@link #over} and the engine share.
     *
     * @return null if it has no index or no public constructor without parameters, or if that fails: then the engine makes
     *     the application, and says what is wrong with it
     */
    public static @Nullable Application instance(Class<? extends Application> type) {
        Calls calls = calls(type);
        RouteIndex index = calls == null ? null : RouteIndex.parse(calls.index());
        if (index == null || index.applicationPath(type) == null) {
            return null;
        }
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | RuntimeException e) {
            return null;
        }
    }

    /**
     * Returns an engine that serves from the index.
     *
     * @param start starts RESTEasy with the same application; asked at once when some routes need it, else when the first
     *     request does; the paths of the first requests are primed then
     * @return null if there is no index, or none that fits what the application publishes
     */
    public static @Nullable Engine over(Application application, Supplier<Engine> start) {
        Calls calls = calls(application.getClass());
        RouteIndex index = calls == null ? null : RouteIndex.parse(calls.index());
        String path = index == null ? null : index.applicationPath(application.getClass());
        Published published = index == null || path == null ? null : published(application, index);
        if (calls == null || index == null || path == null || published == null) {
            return null;
        }
        JsonProvider json = json(calls, published);
        if (json == null) {
            return null;
        }
        LazyEngine engine = new LazyEngine(start);
        RouteTable table = new RouteTable(index, published);
        MethodCall call = new MethodCall(calls, published, json);
        DirectEngine direct = new DirectEngine(table, call, engine, path, published.mapsExceptions());
        if (direct.isLazy()) {
            direct.prime();
        } else {
            engine.get();
        }
        return direct;
    }

    /** How many requests were answered without the engine since this class was loaded. */
    public static long served() {
        return DirectEngine.SERVED.get();
    }

    /** What the application throws here it will throw at the engine too, which has the words for it. */
    private static @Nullable Published published(Application application, RouteIndex index) {
        try {
            return Published.of(application, index);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static @Nullable JsonProvider json(Calls calls, Published published) {
        try {
            RouteIndex.Entry entry = published.json();
            Object object = published.jsonObject();
            return new JsonProvider(object == null ? calls.create(entry.number()) : object, entry);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            return null;
        }
    }

    private static @Nullable Calls calls(Class<?> application) {
        if (isOff(System.getProperty(SWITCH)) || isOff(System.getenv(VARIABLE))) {
            return null;
        }
        try {
            Class<?> generated = Class.forName(GENERATED, true, application.getClassLoader());
            Calls calls = (Calls) generated.getConstructor().newInstance();
            LightDelegate.install();
            return calls;
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    private static boolean isOff(@Nullable String value) {
        return value != null && value.equalsIgnoreCase("off");
    }
}
