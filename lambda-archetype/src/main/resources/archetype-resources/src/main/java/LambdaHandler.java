package ${package};

import dev.lambdamaven.jaxrs.JaxRsHandler;

/** Runs the application on AWS Lambda. */
public final class LambdaHandler extends JaxRsHandler {

    public LambdaHandler() {
        super(ItemsApplication.class);
    }
}
