package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Publishes every probe. */
public final class ProbeApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                RequestProbe.class,
                BodyProbe.class,
                ResponseProbe.class,
                ContentProbe.class,
                ErrorProbe.class,
                ErrorProbe.Mapper.class,
                ErrorProbe.UnwritableWriter.class);
    }
}
