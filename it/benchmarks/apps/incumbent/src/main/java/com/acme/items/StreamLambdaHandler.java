package com.acme.items;

import com.amazonaws.serverless.proxy.jersey.JerseyLambdaContainerHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The handler of the incumbent's own archetype, with its six properties for a quicker start, for HTTP API events. */
public class StreamLambdaHandler implements RequestStreamHandler {

    private static final ResourceConfig APPLICATION = new ResourceConfig(Classes.ALL)
            .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
            .property(ServerProperties.BV_FEATURE_DISABLE, true)
            .property(ServerProperties.JSON_PROCESSING_FEATURE_DISABLE, true)
            .property(ServerProperties.MOXY_JSON_FEATURE_DISABLE, true)
            .register(JacksonFeature.class);

    private static final JerseyLambdaContainerHandler<HttpApiV2ProxyRequest, AwsProxyResponse> HANDLER =
            JerseyLambdaContainerHandler.getHttpApiV2ProxyHandler(APPLICATION);

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        HANDLER.proxyStream(in, out, context);
    }
}
