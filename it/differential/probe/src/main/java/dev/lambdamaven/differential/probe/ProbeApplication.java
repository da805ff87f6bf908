package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Publishes everything, at the root. */
public class ProbeApplication extends Application {

    private static final Set<Class<?>> RESOURCES = Set.of(
            AnswerProbe.class,
            AsyncProbe.class,
            ContentProbe.class,
            ContextProbe.class,
            EntityProbe.class,
            ErrorProbe.class,
            FilterProbe.class,
            FormProbe.class,
            HeaderProbe.class,
            MethodProbe.class,
            NegotiationProbe.class,
            PathProbe.class,
            QueryProbe.class,
            SubProbe.class,
            UriProbe.class);

    private static final Set<Class<?>> PROVIDERS = Set.of(
            ItemProvider.class,
            RangeConverters.class,
            Filters.EntityFlag.class,
            Filters.First.class,
            Filters.LateFailure.class,
            Filters.Login.class,
            Filters.Marking.class,
            Filters.Rewriting.class,
            Filters.Second.class,
            Interceptors.Shouter.class,
            Interceptors.Zipper.class,
            Mappers.BrokenMapper.class,
            Mappers.MappedMapper.class,
            Mappers.ToNullMapper.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(RESOURCES);
        classes.addAll(PROVIDERS);
        return classes;
    }

    // Deprecated for CDI's sake, but in the contract of every application that has to run here.
    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return Set.of(new Counter());
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("probe.property", "set");
    }
}
