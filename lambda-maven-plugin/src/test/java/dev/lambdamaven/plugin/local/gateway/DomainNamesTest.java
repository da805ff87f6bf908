package dev.lambdamaven.plugin.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Custom domain names, and two who change one API at once. */
class DomainNamesTest {

    private static final String MAPPINGS = "/v2/domainnames/api.example.com/apimappings";

    @TempDir
    Path folder;

    private GatewayAccount account;

    @BeforeEach
    void createApi() {
        account = new GatewayAccount(folder);
        account.route("GET /items", account.integrate());
        account.stage("");
        account.create("/v2/domainnames", "{\"domainName\":\"api.example.com\"}", "domainName");
    }

    @Test
    void leadsTheLongestKeyToItsApi() {
        map("");
        map("shop");

        assertThat(at("/items")).isEqualTo(GatewayAccount.NO_FUNCTION);
        assertThat(at("/shop/items")).isEqualTo(GatewayAccount.NO_FUNCTION);
        assertThat(at("/shopping/items")).startsWith("404");
    }

    @Test
    void refusesAKeyTwiceAndAnApiThatIsNotThere() {
        map("shop");

        assertThat(account.gateway.send("POST " + MAPPINGS, mapping(account.id(), "shop")))
                .startsWith("409 ConflictException");
        assertThat(account.gateway.send("POST " + MAPPINGS, mapping("nope", "other")))
                .startsWith("404 NotFoundException");
    }

    @Test
    void forgetsADeletedMapping() {
        String id = map("");

        assertThat(account.gateway.send("DELETE " + MAPPINGS + "/" + id)).isEqualTo("204");

        assertThat(at("/items")).startsWith("404");
        assertThat(account.gateway.send("GET " + MAPPINGS)).isEqualTo("200 {\"items\":[]}");
    }

    @Test
    void refusesAChangeWhileAnotherOneOfTheSameApiIsUnderWay() {
        List<CompletableFuture<String>> changes = IntStream.range(0, 20)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> account.gateway.send("PATCH " + account.api, "{\"description\":\"" + number + "\"}"),
                        change -> new Thread(change).start()))
                .toList();

        List<String> answers = changes.stream().map(CompletableFuture::join).toList();

        assertThat(answers).anyMatch(answer -> answer.startsWith("200"));
        assertThat(answers)
                .filteredOn(answer -> !answer.startsWith("200"))
                .isNotEmpty()
                .containsOnly("409 ConflictException {\"message\":\"Unable to complete operation due to concurrent"
                        + " modification. Please try again later.\"}");
    }

    private String map(String key) {
        return account.create(MAPPINGS, mapping(account.id(), key), "apiMappingId");
    }

    private static String mapping(String apiId, String key) {
        return "{\"apiId\":\"%s\",\"stage\":\"$default\",\"apiMappingKey\":\"%s\"}".formatted(apiId, key);
    }

    private String at(String path) {
        return account.service
                .frontDoor()
                .answer(GatewayAccount.request("GET", path, Map.of("host", List.of("api.example.com:80"))), 80)
                .map(GatewayAccount::text)
                .orElse("not a client's request");
    }
}
