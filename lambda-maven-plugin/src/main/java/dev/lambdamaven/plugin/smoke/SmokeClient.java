package dev.lambdamaven.plugin.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Sends a request and takes its whole answer within a limit of time and size. Redirects are not followed. */
final class SmokeClient implements AutoCloseable {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^;\" ]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern VISIBLE = Pattern.compile("[\\x20-\\x7E]*");

    private static final HttpResponse.BodyHandler<CappedBody.Text> BODY = head ->
            new CappedBody(charset(head.headers().firstValue("content-type").orElse("")));

    private final HttpClient http;
    /**
     * A thread of its own, because {@code sendAsync} completes in the common pool, which others in Maven's JVM may keep busy: seen
     * on JDK 25 with two cores, where one blocked task made every answer a timeout.
     */
    private final ExecutorService sender = Executors.newCachedThreadPool(SmokeClient::daemon);

    private final Pace pace;

    SmokeClient(Pace pace, boolean tls) {
        this.pace = pace;
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
        this.http = tls ? client.build() : client.sslContext(trustingNobody()).build();
    }

    /** Without TLS nobody is trusted, so the JDK need not read its certificates: a fifth of the time to make a client. */
    private static SSLContext trustingNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    Reply send(SmokeRequest request, URI url, Duration timeout) {
        Optional<Header> unfit = request.headers().stream()
                .filter(header -> !VISIBLE.matcher(header.value()).matches())
                .findFirst();
        if (unfit.isPresent()) {
            String why = "was not sent: the value for header " + unfit.get().name()
                    + " has characters other than visible ASCII";
            return new Reply.None(Outcome.BROKEN, why);
        }
        long start = pace.nanos();
        Future<HttpResponse<CappedBody.Text>> call = sender.submit(() -> http.send(http(request, url), BODY));
        try {
            HttpResponse<CappedBody.Text> response = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return answer(response, TimeUnit.NANOSECONDS.toMillis(pace.nanos() - start));
        } catch (TimeoutException e) {
            // HttpRequest.timeout ends with the head of the answer; this covers the body too.
            call.cancel(true);
            return new Reply.None(Outcome.TIMED_OUT, "was not answered within " + seconds(timeout) + " s");
        } catch (ExecutionException e) {
            return failure(e.getCause() == null ? e : e.getCause(), url);
        } catch (InterruptedException e) {
            call.cancel(true);
            throw Pace.interrupted(e);
        }
    }

    @Override
    public void close() {
        sender.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lambda-smoke");
        thread.setDaemon(true);
        return thread;
    }

    private static HttpRequest http(SmokeRequest request, URI url) {
        HttpRequest.Builder http = HttpRequest.newBuilder(url).setHeader("user-agent", "lambda-maven-plugin");
        request.headers().forEach(header -> http.header(header.name(), header.value()));
        return http.method(
                        request.method(),
                        request.body()
                                .map(HttpRequest.BodyPublishers::ofByteArray)
                                .orElse(HttpRequest.BodyPublishers.noBody()))
                .build();
    }

    private static Reply answer(HttpResponse<CappedBody.Text> response, long millis) {
        CappedBody.Text body = response.body();
        List<Header> headers = response.headers().map().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Header(field.getKey(), value)))
                .toList();
        return new Reply.Answer(response.statusCode(), headers, body.text(), body.cut(), millis, Optional.empty());
    }

    /** The charset that a content type names, else UTF-8. */
    static Charset charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return UTF_8;
        }
    }

    private static Reply failure(Throwable failure, URI url) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return new Reply.None(Outcome.UNKNOWN_HOST, "was not sent: host " + url.getHost() + " is unknown");
            }
        }
        if (failure instanceof ConnectException) {
            return new Reply.None(Outcome.REFUSED, "was not sent: nobody listens on " + url.getAuthority());
        }
        return TlsFailure.of(failure, url)
                .map(tls -> new Reply.None(tls.outcome(), tls.why(), Optional.of(tls.seen()), Optional.empty()))
                .orElseGet(() -> new Reply.None(Outcome.BROKEN, "was not answered: " + Texts.head(failure.toString())));
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? String.valueOf(duration.toSeconds())
                : String.valueOf(duration.toMillis() / 1000.0);
    }
}
