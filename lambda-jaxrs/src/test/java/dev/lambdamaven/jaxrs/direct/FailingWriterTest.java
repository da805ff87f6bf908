package dev.lambdamaven.jaxrs.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.Deployment;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import dev.lambdamaven.jaxrs.http.RequestTarget;
import dev.lambdamaven.jaxrs.resteasy.RestEasyEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a resource method returned and the JSON provider cannot write. */
class FailingWriterTest {

    private static final Broken.Publisher APPLICATION = new Broken.Publisher();
    private static final RouteIndex INDEX = Objects.requireNonNull(RouteIndex.parse(Broken.INDEX));

    @Test
    void isAnsweredByTheMapperAndTheMethodRunsOnce() throws Exception {
        int before = Broken.RUNS.get();

        HttpResponse response = serve("/broken");

        assertThat(response.status()).isEqualTo(418);
        assertThat(response.headers()).containsEntry("X-Mapped", List.of("broken on purpose"));
        assertThat(Broken.RUNS.get()).isEqualTo(before + 1);
    }

    @Test
    void isSentWithoutABodyWhenTheResponseIsClosed() throws Exception {
        assertThat(serve("/broken/closed").status()).isEqualTo(202);
    }

    private static HttpResponse serve(String path) throws Exception {
        Published published = Objects.requireNonNull(Published.of(APPLICATION, INDEX));
        Deployment deployment = new Deployment("", Set.of(), Map.of(), Set.of());
        MethodCall call =
                new MethodCall(new Broken.Direct(), published, new JsonProvider(new Broken.Json(), published.json()));
        DirectEngine engine = new DirectEngine(
                new RouteTable(INDEX, published),
                call,
                new LazyEngine(() -> RestEasyEngine.start(APPLICATION, deployment)),
                "",
                published.mapsExceptions());
        RequestTarget target = new RequestTarget("https://api.example.com", "", path, "");
        return engine.serve(
                new HttpRequest("GET", target, Map.of(), new byte[0], Caller.anonymous("")), Invocation.none());
    }
}
