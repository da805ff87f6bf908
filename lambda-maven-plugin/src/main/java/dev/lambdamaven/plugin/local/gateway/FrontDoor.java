package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whether a request is for an HTTP API or a function's URL: by its path here, or by its host as on AWS. */
public final class FrontDoor {

    private static final Pattern PATH = Pattern.compile("/(execute-api|lambda-url)/([^/]+)(/.*)?");
    private static final Pattern HOST = Pattern.compile("([a-z0-9]+)\\.(execute-api|lambda-url)\\..+");

    private final DataPlane apis;
    private final UrlPlane urls;

    FrontDoor(DataPlane apis, UrlPlane urls) {
        this.apis = apis;
        this.urls = urls;
    }

    /**
     * The answer to a client; empty when the request is for something else.
     *
     * @param port on which it came in
     */
    public Optional<Answer> answer(Request request, int port) {
        Matcher path = PATH.matcher(request.rawPath());
        if (path.matches()) {
            Request inside = request.at(Optional.ofNullable(path.group(3)).orElse("/"));
            return Optional.of(to(path.group(1), path.group(2), inside, port));
        }
        String name = request.header("host").orElse("");
        Matcher host = HOST.matcher(name);
        return host.matches()
                ? Optional.of(to(host.group(2), host.group(1), request, port))
                : apis.atDomain(name, request, port);
    }

    private Answer to(String kind, String id, Request request, int port) {
        return kind.equals("execute-api") ? apis.answer(id, request, port) : urls.answer(id, request, port);
    }
}
