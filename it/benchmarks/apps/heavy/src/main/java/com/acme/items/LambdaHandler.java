package com.acme.items;

import dev.lambdamaven.jaxrs.JaxRsHandler;

public final class LambdaHandler extends JaxRsHandler {

    public LambdaHandler() {
        super(ItemsApplication.class);
    }
}
