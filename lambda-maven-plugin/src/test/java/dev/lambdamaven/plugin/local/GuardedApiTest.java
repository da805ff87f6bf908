package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.EchoFunction;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizerType;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** Tokens of an issuer on this machine, through AWS's own client and over HTTP. */
@Timeout(60)
class GuardedApiTest {

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;
    private static HttpApi api;
    private static TokenIssuer issuer;

    @BeforeAll
    static void guard() {
        issuer = new TokenIssuer();
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
        DeployedFunction.create(account, "echo", EchoFunction.class);
        api = HttpApi.create(account, "arn:aws:lambda:eu-central-1:000000000000:function:echo")
                .permit();
        String authorizer = account.gateway
                .createAuthorizer(create -> create.apiId(api.id())
                        .name("jwt")
                        .authorizerType(AuthorizerType.JWT)
                        .identitySource("$request.header.Authorization")
                        .jwtConfiguration(jwt -> jwt.issuer(issuer.url()).audience("items-api")))
                .authorizerId();
        for (Route route : account.gateway.getRoutes(get -> get.apiId(api.id())).items()) {
            account.gateway.updateRoute(update -> update.apiId(api.id())
                    .routeId(route.routeId())
                    .authorizationType("JWT")
                    .authorizerId(authorizer)
                    .authorizationScopes(route.routeKey().equals("ANY /") ? List.of("admin", "root") : List.of()));
        }
        api.deployed();
        Account.eventually(() -> Optional.of(get("/", "")).filter(answer -> answer.statusCode() == 401));
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
        issuer.close();
    }

    @Test
    void tellsTheFunctionWhatATokenSays() {
        String token = issuer.token(Map.of("scope", "items:read items:write", "groups", List.of("a", "b")));

        assertThat(get("/items", "Bearer " + token).body())
                .contains("\"authorizer\":{\"jwt\":{\"claims\":{")
                .contains("\"sub\":\"caller\"", "\"groups\":\"[a b]\"");
    }

    @Test
    void letsNobodyInWithoutAToken() {
        HttpResponse<String> refused = get("/items", "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(refused.headers().firstValue("www-authenticate")).hasValue("Bearer");
    }

    @Test
    void letsNobodyInWithATokenThatIsNotRight() {
        String good = issuer.token(Map.of());

        assertThat(List.of(
                        issuer.forged(good),
                        issuer.token(Map.of("aud", "another")),
                        issuer.token(Map.of("iss", "http://another")),
                        issuer.token(Map.of("exp", Instant.now().getEpochSecond() - 1)),
                        issuer.token(Map.of("nbf", Instant.now().getEpochSecond() + 60)),
                        "x.y.z"))
                .allSatisfy(
                        token -> assertThat(get("/items", token).statusCode()).isEqualTo(401));
        assertThat(get("/items", good).statusCode()).isEqualTo(200);
    }

    @Test
    void asksForOneOfTheScopesOfTheRoute() {
        assertThat(get("/", issuer.token(Map.of("scope", "items:read"))).body())
                .isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(get("/", issuer.token(Map.of("scp", List.of("root")))).body())
                .contains("\"scopes\":[\"admin\",\"root\"]");
    }

    @Test
    void takesAClientIdForAnAudience() {
        assertThat(get("/items", issuer.token(Map.of("aud", "", "client_id", "items-api")))
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> get(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.endpoint() + path));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return HttpApi.send(request.build());
    }
}
