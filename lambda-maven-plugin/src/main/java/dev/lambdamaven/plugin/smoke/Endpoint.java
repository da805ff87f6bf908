package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import java.net.URI;

/** The base URL of an HTTP API, with or without a path before those of the checks. */
record Endpoint(URI base) {

    private static final String EXAMPLE = "https://a1b2c3.execute-api.eu-west-1.amazonaws.com";

    private static final int LAST_PORT = 65535;

    Endpoint {
        boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (base.getRawUserInfo() != null) {
            throw refused("The URL to check holds a user or a password, which would be printed.");
        }
        if (base.getPort() == 0 || base.getPort() > LAST_PORT) {
            throw refused("The URL to check is " + base + ", whose port must be from 1 to " + LAST_PORT + ".");
        }
        if (!http || base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw refused("The URL to check is " + base + ", must be http or https with a host and no query.");
        }
    }

    private static LambdaException refused(String problem) {
        return LambdaException.of(problem, "Set it with -Dlambda.url=" + EXAMPLE);
    }

    URI resolve(String path) {
        String prefix = base.toString();
        return URI.create((prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + path);
    }

    boolean isSecure() {
        return "https".equals(base.getScheme());
    }

    boolean isLocal() {
        String host = base.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
