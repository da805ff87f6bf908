package com.acme.items;

import java.util.Set;

final class Classes {

    static final Set<Class<?>> ALL = Set.of(
            HealthResource.class,
            ItemsResource.class,
            OrdersResource.class,
            CorrelationFilter.class,
            UnknownOrderMapper.class,
            IllegalArgumentMapper.class);

    private Classes() {}
}
