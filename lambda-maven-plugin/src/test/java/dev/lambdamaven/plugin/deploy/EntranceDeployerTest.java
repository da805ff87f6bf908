package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.CustomDomain;
import dev.lambdamaven.plugin.spec.HttpSpec;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Other ways in than a plain HTTP API, and what becomes of them when somebody or something interferes. */
@Timeout(60)
final class EntranceDeployerTest {

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void startAws() throws IOException {
        account = new TestAccount(folder, Delays.brief());
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void servesByTheFunctionsUrlWithoutAnHttpApi() throws Exception {
        HttpSpec plain = HttpSpec.PLAIN;
        HttpSpec url = url(false, "NONE");

        Deployment deployment = deploy(url);

        assertThat(deployment.apiId()).isEmpty();
        assertThat(deployment.url().orElseThrow().toString())
                .contains("/lambda-url/")
                .doesNotEndWith("/");
        assertThat(TestAccount.answer(deployment)).isEqualTo("512");
        assertThat(TestAccount.writes(account.proxy().newCalls())).noneMatch(call -> call.contains("/v2/"));
        deploy(plain);
        assertThat(account.log()).noneMatch(line -> line.contains("deletes nothing"));
        deploy(url);
        assertThat(account.log()).anyMatch(line -> line.contains("<httpApi>false</httpApi> deletes nothing"));
    }

    @Test
    void leadsToACustomDomainThatIsThere() throws Exception {
        account.gateway("POST", "/v2/domainnames", "{\"domainName\":\"api.example.com\"}");
        HttpSpec mapped = domain("api.example.com");

        Deployment first = deploy(mapped);

        assertThat(first.steps()).contains("domain      + https://api.example.com/shop");
        assertThat(account.log()).contains("  domain      https://api.example.com/shop");
        assertThat(account.gateway("GET", "/v2/domainnames/api.example.com/apimappings", ""))
                .contains("\"apiMappingKey\":\"shop\"", first.apiId());
        assertThat(deploy(mapped).steps()).isEmpty();
        isUndeployedWithAllThatLeadsThere(first.apiId());
    }

    /** API Gateway lists them in pages, and deletes no API that one of them leads to. */
    private void isUndeployedWithAllThatLeadsThere(String apiId) {
        String mappings = "/v2/domainnames/api.example.com/apimappings";
        IntStream.range(0, 30)
                .forEach(number -> account.gateway(
                        "POST",
                        mappings,
                        "{\"apiId\":\"%s\",\"stage\":\"$default\",\"apiMappingKey\":\"k%d\"}"
                                .formatted(apiId, number)));

        new DeployerLife(account).undeploy();

        assertThat(account.gateway("GET", mappings, "")).doesNotContain(apiId);
        assertThat(account.gateway("GET", "/v2/apis", "")).doesNotContain(apiId);
    }

    @Test
    void checksAReleaseAtTheFunctionsUrl() {
        ReleaseGate gate = MoodyReleases.gate(account.log()::add);
        HttpSpec open = url(false, "NONE");
        HttpSpec signed = url(false, "AWS_IAM");

        Deployment first = account.deployer(gate)
                .deploy(MoodyReleases.named("orders", MoodyFunction.GOOD).with(open), account.code());
        Deployment second = account.deployer(gate)
                .deploy(MoodyReleases.named("carts", MoodyFunction.GOOD).with(signed), account.code());

        assertThat(first.failed()).isEmpty();
        assertThat(first.steps()).contains("smoke         2 checks over HTTP");
        assertThat(account.log()).anyMatch(line -> line.contains("2 of 2 passed over HTTP by version 1"));
        assertThat(second.failed()).isEmpty();
        assertThat(second.steps()).doesNotContain("smoke         2 checks over HTTP");
        assertThat(account.log())
                .contains("  smoke       not over HTTP: the function's URL takes only signed requests");
    }

    @Test
    void adoptsWhatWasMadeWhenTheAnswersAreLost() throws Exception {
        account.gateway("POST", "/v2/domainnames", "{\"domainName\":\"api.example.com\"}");
        account.proxy().loseOneAnswerToEach("POST /(v2|2021-10-31|2015-03-31/functions/items/policy).*");
        HttpSpec all = new HttpSpec(
                true,
                Setting.of(new Cors(List.of("*"), List.of("GET"), List.of(), List.of(), Optional.empty(), false)),
                Optional.empty(),
                Setting.unset(),
                Setting.of(new JwtAuthorizer("https://login", List.of("a"), "$request.header.a", List.of())),
                Optional.of(new CustomDomain("api.example.com", "")),
                Optional.empty(),
                Optional.of("NONE"));

        Deployment deployment = deploy(all);

        assertThat(deployment.failed()).isEmpty();
        assertThat(deploy(all).steps()).isEmpty();
        assertThat(account.proxy().newCalls())
                .filteredOn(call -> call.matches("POST /v2/apis|POST .*/(authorizers|apimappings|integrations|stages)"))
                .hasSize(5);
    }

    @Test
    void refusesADomainThatIsNotThere() {
        assertThatThrownBy(() -> deploy(domain("api.example.com")))
                .hasMessageContaining("<domainName> is api.example.com, must be a custom domain name of API Gateway");
        assertThat(TestAccount.writes(account.proxy().newCalls())).isEmpty();
    }

    private static HttpSpec domain(String name) {
        return with(true, Optional.of(new CustomDomain(name, "shop")), Optional.empty());
    }

    private static HttpSpec url(boolean httpApi, String auth) {
        return with(httpApi, Optional.empty(), Optional.of(auth));
    }

    private static HttpSpec with(boolean httpApi, Optional<CustomDomain> domain, Optional<String> url) {
        HttpSpec plain = HttpSpec.PLAIN;
        return new HttpSpec(
                httpApi,
                plain.cors(),
                plain.throttling(),
                plain.accessLog(),
                plain.jwtAuthorizer(),
                domain,
                plain.routes(),
                url);
    }

    private Deployment deploy(HttpSpec http) {
        return account.deployer().deploy(TestAccount.items(512).with(http), account.code());
    }
}
