package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whether a request is for an HTTP API or a function's URL: by its path here, or by its host as on AWS. */
public final class FrontDoor {

    private static final List<String> KINDS = List.of("execute-api", "lambda-url");
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
        String[] path = request.rawPath().split("/", 4);
        if (path.length > 2 && KINDS.contains(path[1]) && !path[2].isEmpty()) {
            Request inside = request.at(path.length > 3 ? "/" + path[3] : "/");
            return Optional.of(to(path[1], path[2], inside, port));
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
