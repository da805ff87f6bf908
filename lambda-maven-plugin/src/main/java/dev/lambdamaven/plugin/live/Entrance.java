package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.local.Attendance;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.LoopbackServer;
import dev.lambdamaven.plugin.local.wire.Request;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Puts the application at the root of the local AWS's port: what is neither a signed call of AWS nor the local AWS's own page is a request
 * of the application, which waits until the code that answers it is as new as the sources.
 */
public final class Entrance implements Attendance.Front {

    private static final String API = "/execute-api/";
    private static final Pattern SIGNED =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=[^/ ]+/\\d{8}/[a-z0-9-]+/(?!execute-api/).*");
    private static final Pattern HOST_OF_AN_API = Pattern.compile("[a-z0-9]+\\.execute-api\\..+");

    private final InstantSource clock;
    private final Consumer<String> log;
    private final Invocations invocations;
    private final Visits visits = new Visits();
    private final CompletableFuture<Served> served = new CompletableFuture<>();
    private final CompletableFuture<Void> answered = new CompletableFuture<>();

    private record Served(Application application, Freshness freshness, LocalPages pages) {}

    /** @param log takes one line for each request, and what the function wrote beneath it */
    public Entrance(InstantSource clock, Invocations invocations, Consumer<String> log) {
        this.clock = clock;
        this.invocations = invocations;
        this.log = log;
    }

    /** From now on requests are answered; those that came before have waited. */
    public void open(Application application, Freshness freshness, LocalPages.LogReader logs) {
        served.complete(new Served(application, freshness, new LocalPages(application, visits, logs)));
    }

    /** Complete when the application has answered for the first time. */
    public CompletableFuture<Void> answered() {
        return answered;
    }

    @Override
    public Answer answer(Request request, LoopbackServer.Application local) {
        String path = request.rawPath();
        if (SIGNED.matcher(request.header("authorization").orElse("")).matches()) {
            return local.answer(request);
        }
        if (path.equals(LocalPages.PATH) || path.startsWith(LocalPages.PATH + "/")) {
            return page(request, local);
        }
        return application(request, local).answer();
    }

    private Answer page(Request request, LoopbackServer.Application local) {
        Optional<Answer> refusal = SameOrigin.refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!LocalPages.serves(request.rawPath())) {
            return local.answer(request);
        }
        return served.join().pages().answer(request, again -> application(again, local));
    }

    private Visit application(Request request, LoopbackServer.Application local) {
        var time = clock.instant();
        long begin = System.nanoTime();
        Served now = served.join();
        Optional<BuildFailure> failure = now.freshness().ensure();
        Answer answer = failure.map(why -> FailurePage.of(why, request))
                .orElseGet(
                        () -> local.answer(addressed(request, now.application().apiId())));
        Optional<Invoked> invoked = answer.header("Apigw-Requestid").flatMap(invocations::take);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        Visit visit = visits.add(time, request, answer, millis, invoked);
        synchronized (log) {
            visit.lines().forEach(log);
        }
        answered.complete(null);
        return visit;
    }

    /** The same request at the HTTP API, unless it is addressed to one already. */
    private static Request addressed(Request request, String apiId) {
        boolean already = request.rawPath().startsWith(API)
                || HOST_OF_AN_API.matcher(request.header("host").orElse("")).matches();
        return already ? request : request.at(API + apiId + request.rawPath());
    }
}
