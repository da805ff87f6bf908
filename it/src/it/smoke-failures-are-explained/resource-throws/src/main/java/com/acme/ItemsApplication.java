package com.acme;

import jakarta.ws.rs.core.Application;
import java.util.Set;

public class ItemsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ItemsResource.class);
    }
}
