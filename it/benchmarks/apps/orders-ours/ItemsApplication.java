package com.acme.items;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The starter's application with filters, mappers and sub-resources. */
public class ItemsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                HealthResource.class,
                ItemsResource.class,
                OrdersResource.class,
                CorrelationFilter.class,
                UnknownOrderMapper.class,
                IllegalArgumentMapper.class,
                JacksonJrProvider.class);
    }
}
