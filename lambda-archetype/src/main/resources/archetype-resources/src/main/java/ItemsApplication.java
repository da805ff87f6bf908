package ${package};

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The API: its resources and providers, listed, so that nothing has to be searched for when the function starts. */
public class ItemsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
#if( $jsonLibrary == "jackson-databind" )
        return Set.of(HealthResource.class, ItemsResource.class, JacksonDatabindProvider.class);
#else
        return Set.of(HealthResource.class, ItemsResource.class, JacksonJrProvider.class);
#end
    }
}
