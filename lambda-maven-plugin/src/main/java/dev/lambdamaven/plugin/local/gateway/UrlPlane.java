package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.event.EventContext;
import dev.lambdamaven.plugin.event.HttpEvents;
import dev.lambdamaven.plugin.event.HttpHead;
import dev.lambdamaven.plugin.event.HttpResults;
import dev.lambdamaven.plugin.local.lambda.FunctionUrl;
import dev.lambdamaven.plugin.local.lambda.Invoker;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.Json;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves the clients of function URLs ("Invoking Lambda function URLs", Lambda Developer Guide). */
public final class UrlPlane {

    /** What Lambda takes as one event. */
    private static final int LARGEST_EVENT = 6_291_456;

    private static final String FORBIDDEN = "Forbidden. For troubleshooting Function URL authorization issues, see:"
            + " https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html";

    private final Invoker invoker;
    private final Clock clock;
    private final Ids ids;

    UrlPlane(Invoker invoker, Clock clock, Ids ids) {
        this.invoker = invoker;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Answers a client.
     *
     * @param request with the path that the function sees
     * @param port on which it came in
     */
    public Answer answer(String urlId, Request request, int port) {
        String requestId = ids.uuid();
        Answer answer = invoker.url(urlId).map(url -> serve(url, request, port)).orElseGet(() -> own(404, "Not Found"));
        return answer.with("x-amzn-RequestId", requestId);
    }

    private Answer serve(FunctionUrl url, Request request, int port) {
        Optional<CorsRules> cors = url.cors().map(CorsRules::ofFunctionUrl);
        if (cors.isPresent() && CorsRules.isPreflight(request)) {
            return cors.get().preflight(request, 200);
        }
        Answer answer = invoke(url, request, port);
        return cors.map(rules -> rules.on(request, answer)).orElse(answer);
    }

    private Answer invoke(FunctionUrl url, Request request, int port) {
        EventContext.Edge edge = Arrivals.edge(ids, clock.instant(), port);
        HttpHead head = new HttpHead(request.method(), request.rawPath(), request.rawQuery(), request.headers());
        Optional<String> key = signer(request);
        Body event = Json.bytes(HttpEvents.functionUrlEvent(head, request.body().bytes(), context(url, edge, key)));
        if (event.size() > LARGEST_EVENT) {
            return own(413, "Request Entity Too Large");
        }
        try {
            Optional<FunctionRunner.Outcome> outcome = invoker.invokeByUrl(url, key.isPresent(), event);
            return outcome.map(UrlPlane::answer)
                    .orElseGet(() -> own(403, FORBIDDEN).with("x-amzn-ErrorType", "AccessDeniedException"));
        } catch (AwsError refused) {
            return own(
                    refused.status() == 429 ? 429 : 502,
                    refused.status() == 429 ? "Rate Exceeded." : "Internal Server Error");
        }
    }

    /** A function that fails is answered for with 502. */
    private static Answer answer(FunctionRunner.Outcome outcome) {
        return outcome.result().functionError()
                ? new Answer(502, List.of(), Body.utf8("Internal Server Error"))
                : Backend.sent(HttpResults.answer(outcome.result().payload().bytes()));
    }

    private static EventContext context(FunctionUrl url, EventContext.Edge edge, Optional<String> accessKey) {
        boolean iam = url.authType().equals("AWS_IAM");
        EventContext.Api api = new EventContext.Api(url.id(), url.region(), iam ? Arns.ACCOUNT : "anonymous");
        Map<String, Object> authorizer =
                iam ? Map.of("iam", Map.of("accessKey", accessKey.orElse(""), "accountId", Arns.ACCOUNT)) : Map.of();
        return new EventContext(
                new EventContext.Target(api, RouteKey.DEFAULT, RouteKey.DEFAULT, Map.of()),
                edge,
                Map.of(),
                new EventContext.Entry(Optional.of(url.id() + ".lambda-url." + url.region() + ".on.aws"), authorizer));
    }

    /** The access key of a request that was signed for Lambda; the signature itself is not checked. */
    private static Optional<String> signer(Request request) {
        try {
            return Scope.of(request).service().equals("lambda")
                    ? request.header("authorization").map(text -> text.replaceFirst(".*Credential=([^/]+)/.*", "$1"))
                    : Optional.empty();
        } catch (AwsError unsigned) {
            return Optional.empty();
        }
    }

    /** Lambda writes the member with a capital here. */
    private static Answer own(int status, String message) {
        return Answer.json(status, Map.of("Message", message));
    }
}
