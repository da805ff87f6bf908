package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.AccessLog;
import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.CustomDomain;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Throttling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpParameterGroupsTest {

    private final Properties commandLine = new Properties();
    private final Properties project = new Properties();

    @Test
    void leavesAloneWhatNobodyWrote() {
        assertThat(HttpParameterGroups.cors(group("cors", null)).given()).isFalse();
        assertThat(HttpParameterGroups.throttling(group("throttling", null))).isEmpty();
        assertThat(HttpParameterGroups.customDomain(group("customDomain", null)))
                .isEmpty();
    }

    @Test
    void takesAwayWhatIsWrittenAndEmpty() {
        assertThat(HttpParameterGroups.cors(group("cors", Map.of())).isOff()).isTrue();
        assertThat(HttpParameterGroups.accessLog(group("accessLog", Map.of())).isOff())
                .isTrue();
        assertThat(HttpParameterGroups.jwtAuthorizer(group("jwtAuthorizer", Map.of()))
                        .isOff())
                .isTrue();
    }

    @Test
    void readsListsAndNumbers() {
        Cors cors = HttpParameterGroups.cors(group(
                        "cors",
                        Map.of(
                                "allowOrigins", "https://b.example.com, https://A.example.com",
                                "allowMethods", "get,PUT",
                                "maxAge", "600",
                                "allowCredentials", "true")))
                .value()
                .orElseThrow();

        assertThat(cors.allowOrigins()).containsExactly("https://a.example.com", "https://b.example.com");
        assertThat(cors.allowMethods()).containsExactly("GET", "PUT");
        assertThat(cors.maxAge()).hasValue(600);
        assertThat(cors.allowCredentials()).isTrue();
    }

    @Test
    void letsTheCommandLineBeatTheXmlAndTheXmlTheProperties() {
        commandLine.setProperty("lambda.cors.allowOrigins", "https://typed");
        project.setProperty("lambda.cors.allowOrigins", "https://property");
        project.setProperty("lambda.cors.maxAge", "1");

        Cors cors = HttpParameterGroups.cors(group("cors", Map.of("allowOrigins", "https://xml", "maxAge", "2")))
                .value()
                .orElseThrow();

        assertThat(cors.allowOrigins()).containsExactly("https://typed");
        assertThat(cors.maxAge()).hasValue(2);
    }

    @Test
    void refusesWhatAwsWouldRefuse() {
        assertThatThrownBy(() -> HttpParameterGroups.cors(
                        group("cors", Map.of("allowOrigins", "*", "allowCredentials", "true"))))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("<allowCredentials> is true, must be false while <allowOrigins> is *")
                .hasMessageContaining("-Dlambda.cors.allowCredentials=false");
        assertThatThrownBy(() -> HttpParameterGroups.cors(group("cors", Map.of("allowOrigins", "app.example.com"))))
                .hasMessageContaining("<allowOrigins> is app.example.com, must be origins such as");
    }

    @Test
    void refusesOneLimitWithoutTheOther() {
        assertThatThrownBy(() -> HttpParameterGroups.throttling(group("throttling", Map.of("rateLimit", "100"))))
                .hasMessage("""
                        <burstLimit> is not set and one number alone makes API Gateway answer every request with 429.

                          Set it in the POM's <properties>: <lambda.throttling.burstLimit>200</lambda.throttling.burstLimit>
                          or for one run: -Dlambda.throttling.burstLimit=200""");
        assertThat(HttpParameterGroups.throttling(group("throttling", Map.of("rateLimit", "0.5", "burstLimit", "2"))))
                .contains(new Throttling(0.5, 2));
    }

    @Test
    void namesWhatAGroupDoesNotHave() {
        commandLine.setProperty("lambda.cors.allowOrigin", "*");

        assertThatThrownBy(() -> HttpParameterGroups.cors(group("cors", null)))
                .hasMessageContaining("<cors> has no <allowOrigin>.")
                .hasMessageContaining("<allowOrigins>");
    }

    @Test
    void fillsInWhatIsUsual() {
        assertThat(HttpParameterGroups.accessLog(group("accessLog", Map.of("destination", "own")))
                        .value())
                .contains(new AccessLog(Optional.empty(), AccessLog.DEFAULT_FORMAT));
        assertThat(HttpParameterGroups.jwtAuthorizer(
                                group("jwtAuthorizer", Map.of("issuer", "https://login", "audience", "b,a")))
                        .value())
                .contains(new JwtAuthorizer(
                        "https://login", List.of("a", "b"), "$request.header.Authorization", List.of()));
        assertThat(HttpParameterGroups.customDomain(group("customDomain", Map.of("domainName", "api.example.com"))))
                .contains(new CustomDomain("api.example.com", ""));
    }

    private ParameterGroup group(String name, @Nullable Map<String, @Nullable String> written) {
        return new ParameterGroup(name, written, commandLine, project);
    }
}
