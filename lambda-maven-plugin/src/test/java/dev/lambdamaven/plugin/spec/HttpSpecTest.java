package dev.lambdamaven.plugin.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSpecTest {

    @Test
    void readsARouteWithWhoMayCallIt() {
        assertThat(ExtraRoute.parse("GET  /public/{proxy+}  authorizer=none"))
                .isEqualTo(new ExtraRoute("GET /public/{proxy+}", true, Optional.empty()));
        assertThat(ExtraRoute.parse("ANY /a/{id} scopes=b,a"))
                .isEqualTo(new ExtraRoute("ANY /a/{id}", false, Optional.of(List.of("a", "b"))));
        assertThat(ExtraRoute.parse("$default")).isEqualTo(new ExtraRoute("$default", false, Optional.empty()));
        assertThat(ExtraRoute.parse("GET /").key()).isEqualTo("GET /");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/items", "get /items", "GET items", "GET /{a+}/b", "GET /x{a}", "GET /a scope=b"})
    void refusesWhatIsNoRoute(String line) {
        assertThatThrownBy(() -> ExtraRoute.parse(line))
                .hasMessageContaining("<routes> is")
                .hasMessageContaining("must be a route key such as GET /public/{proxy+}");
    }

    @Test
    void refusesToAskForScopesWithoutAnAuthorizer() {
        assertThatThrownBy(() -> spec(true, Setting.unset(), List.of(ExtraRoute.parse("GET /a scopes=b")), "NONE"))
                .hasMessageContaining("as there is no <jwtAuthorizer> it could differ from");
    }

    @Test
    void refusesARouteTwice() {
        assertThatThrownBy(() -> spec(
                        true, Setting.unset(), List.of(ExtraRoute.parse("GET /a"), ExtraRoute.parse("GET /a")), "NONE"))
                .hasMessageContaining("must be named only once");
    }

    @Test
    void refusesPartsOfAnHttpApiWithoutOne() {
        assertThatThrownBy(() -> spec(false, Setting.unset(), List.of(ExtraRoute.parse("GET /a")), "NONE"))
                .hasMessageContaining("<httpApi> is false, must be true as long as");
    }

    @Test
    void knowsWhatAFunctionUrlDoesNotTake() {
        Cors cors = new Cors(List.of("*"), List.of("OPTIONS"), List.of(), List.of(), Optional.empty(), false);

        assertThatThrownBy(() -> spec(true, Setting.of(cors), List.of(), "AWS_IAM"))
                .hasMessageContaining("<allowMethods> is OPTIONS");
        assertThatThrownBy(() -> spec(true, Setting.unset(), List.of(), "IAM"))
                .hasMessageContaining("<functionUrl> is IAM, must be NONE or AWS_IAM");
    }

    @Test
    void refusesAnAccessLogThatAwsWouldRefuse() {
        assertThatThrownBy(() -> new AccessLog(Optional.empty(), "$context.status"))
                .hasMessageContaining("one line with $context.requestId in it");
        assertThatThrownBy(() -> new AccessLog(Optional.of("items"), "$context.requestId"))
                .hasMessageContaining("the ARN of a log group");
    }

    @Test
    void refusesAnIssuerThatIsNoUrl() {
        assertThatThrownBy(() -> new JwtAuthorizer("login", List.of("a"), "$request.header.a", List.of()))
                .hasMessageContaining("<issuer> is login, must be an https URL");
        assertThatThrownBy(() -> new JwtAuthorizer("http://login", List.of("a"), "$request.header.a", List.of()))
                .hasMessageContaining("must be an https URL");
    }

    private static HttpSpec spec(boolean api, Setting<Cors> cors, List<ExtraRoute> routes, String url) {
        return new HttpSpec(
                api,
                cors,
                Optional.empty(),
                Setting.unset(),
                Setting.unset(),
                Optional.empty(),
                Optional.of(routes),
                Optional.of(url));
    }
}
