package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.TokenIssuer;
import dev.lambdamaven.plugin.spec.AccessLog;
import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.ExtraRoute;
import dev.lambdamaven.plugin.spec.HttpSpec;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Setting;
import dev.lambdamaven.plugin.spec.Throttling;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way in from HTTP, deployed into a local AWS that really limits, logs and asks for tokens. */
@Timeout(60)
final class HttpDeployerTest {

    private static final Cors CORS =
            new Cors(List.of("https://app.example.com"), List.of("GET"), List.of(), List.of(), Optional.of(60), false);

    @TempDir
    private Path folder;

    private TestAccount account;
    private TokenIssuer issuer;

    @BeforeEach
    void startAws() throws IOException {
        account = new TestAccount(folder, Delays.brief());
        issuer = new TokenIssuer();
    }

    @AfterEach
    void stopAws() {
        account.close();
        issuer.close();
    }

    @Test
    void asksForTokensWhereAnAuthorizerIsWantedAndNowhereElse() throws Exception {
        Deployment first = deploy(guarded(CORS));
        String url = first.url().orElseThrow().toString();
        String token = issuer.token(Map.of("scope", "items"));

        assertThat(first.failed()).isEmpty();
        assertThat(eventually(url + "/items", "GET", "", 401)).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(eventually(url + "/items", "GET", token, 200)).isEqualTo("512");
        assertThat(eventually(url + "/public/a", "GET", "", 200)).isEqualTo("512");
        assertThat(eventually(url + "/admin/a", "GET", token, 403)).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(eventually(url + "/items", "OPTIONS", "", 204)).isEmpty();
        assertThat(eventually(url + "/admin/a", "OPTIONS", "", 204)).isEmpty();
    }

    @Test
    void makesNoWriteCallAndTheReadsItNeedsWhenNothingChanged() {
        deploy(guarded(CORS));
        account.proxy().newCalls();

        Deployment second = deploy(guarded(CORS));

        List<String> calls = account.proxy().newCalls();
        assertThat(second.steps()).isEmpty();
        assertThat(TestAccount.writes(calls)).isEmpty();
        assertThat(calls.stream()
                        .map(call -> call.replaceFirst("apis/[a-z0-9]+", "apis/…"))
                        .filter(call -> call.contains("/v2/") || call.contains("/url")))
                .containsExactly(
                        "GET /v2/apis",
                        "GET /v2/apis/…/integrations",
                        "GET /v2/apis/…/routes",
                        "GET /v2/apis/…/stages/$default",
                        "GET /v2/apis/…/authorizers",
                        "GET /2021-10-31/functions/items/url");
    }

    @Test
    void changesWhatChangedAndTakesAwayWhatIsEmpty() throws Exception {
        deploy(guarded(CORS));
        HttpSpec open = new HttpSpec(
                true,
                Setting.off(),
                Optional.of(new Throttling(5, 6)),
                Setting.off(),
                Setting.off(),
                Optional.empty(),
                Optional.of(List.of(ExtraRoute.parse("ANY /admin/{proxy+}"))),
                Optional.of("AWS_IAM"));

        Deployment second = deploy(open);

        assertThat(second.failed()).isEmpty();
        assertThat(second.steps())
                .contains(
                        "CORS        - " + CORS,
                        "route       ~ ANY /{proxy+} with a token -> open",
                        "route       ~ ANY /admin/{proxy+} with a token for admin -> open",
                        "route       - GET /public/{proxy+}",
                        "route       - OPTIONS /{proxy+}",
                        "authorizer  - items-jwt",
                        "stage       ~ $default throttling 100/s, burst 200 -> 5/s, burst 6",
                        "permission  - everybody may call the URL of live (lambda:InvokeFunction)");
        assertThat(deploy(open).steps()).isEmpty();
        assertThat(TestAccount.answer(second)).isEqualTo("512");
    }

    private HttpSpec guarded(Cors cors) {
        return new HttpSpec(
                true,
                Setting.of(cors),
                Optional.of(new Throttling(100, 200)),
                Setting.of(new AccessLog(Optional.empty(), AccessLog.DEFAULT_FORMAT)),
                Setting.of(new JwtAuthorizer(
                        issuer.url(), List.of("items-api"), JwtAuthorizer.AUTHORIZATION_HEADER, List.of())),
                Optional.empty(),
                Optional.of(List.of(
                        ExtraRoute.parse("GET /public/{proxy+} authorizer=none"),
                        ExtraRoute.parse("ANY /admin/{proxy+} scopes=admin"))),
                Optional.of("NONE"));
    }

    private Deployment deploy(HttpSpec http) {
        DeploymentSpec items = TestAccount.items(512).with(http);
        return account.deployer().deploy(items, account.code());
    }

    /** A fresh API answers otherwise until its stage is deployed. */
    private static String eventually(String url, String method, String token, int status) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://app.example.com")
                .header("Access-Control-Request-Method", "GET");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer;
        do {
            answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } while (answer.statusCode() != status);
        return answer.body();
    }
}
