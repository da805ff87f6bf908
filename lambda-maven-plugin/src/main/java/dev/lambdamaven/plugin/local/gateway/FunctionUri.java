package dev.lambdamaven.plugin.local.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The function behind an integration URI, which is its ARN or the older form that wraps the ARN in a path. */
record FunctionUri(String functionArn, String region) {

    private static final Pattern WRAPPED =
            Pattern.compile("arn:aws[a-z-]*:apigateway:[a-z0-9-]+:lambda:path/2015-03-31/functions/(.+)/invocations");
    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]*:lambda:([a-z0-9-]+):\\d{12}:function:[a-zA-Z0-9-_]+(:[$a-zA-Z0-9-_]+)?");

    static Optional<FunctionUri> of(String uri) {
        Matcher wrapped = WRAPPED.matcher(uri);
        Matcher arn = ARN.matcher(wrapped.matches() ? wrapped.group(1) : uri);
        return arn.matches() ? Optional.of(new FunctionUri(arn.group(), arn.group(1))) : Optional.empty();
    }
}
