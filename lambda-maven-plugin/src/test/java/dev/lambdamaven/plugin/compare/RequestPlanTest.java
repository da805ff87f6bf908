package dev.lambdamaven.plugin.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestPlanTest {

    private static final String INDEX = """
            lambda-jaxrs-routes\t1
            application\tcom.acme.ItemsApplication\t/api
            class\tresource\t0\tcom.acme.Items\tannotated\titems\t
            route\t0\t0\tGET\titems\t\tapplication/json
            parameter\tquery\tpage%25\tint\tprimitive\t0
            route\t1\t0\tPUT\titems/{id}\tapplication/json\tapplication/json
            parameter\tpath\tid\tint\tprimitive\t0
            something new
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/items?page%=2147483648",
                "HEAD /api/items",
                "DELETE /api/items/42",
                "GET /api/items//",
                "GET /api/items\naccept: text/plain",
                "PUT /api/items/%zz\ncontent-type: application/json\n\n{\"name\":\"lamp\"}",
                "PUT /api/items/42\ncontent-type: text/plain\n\n{\"name\":\"lamp\"}",
                "PUT /api/items/42\ncontent-type: application/json\n\n{",
                "PUT /api/items/42\n\n{\"name\":\"lamp\"}",
                "GET /no-such-path"
            })
    void everyRouteIsTriedInEachWay(String text) {
        assertThat(texts(RequestPlan.of(INDEX, List.of(), 0, 1).chosen())).contains(text);
    }

    @Test
    void theUsersRequestsComeFirst() {
        ComparedRequest own = ComparedRequest.json("GET", "/own", "");

        assertThat(RequestPlan.of(INDEX, List.of(own), 0, 1).requests().get(0)).isEqualTo(own);
    }

    @Test
    void theSameSeedGivesTheSameRandomRequestsAndAnotherSeedGivesOthers() {
        List<ComparedRequest> first = RequestPlan.of(INDEX, List.of(), 200, 1).random();

        assertThat(first)
                .hasSize(200)
                .isEqualTo(RequestPlan.of(INDEX, List.of(), 200, 1).random());
        assertThat(first).isNotEqualTo(RequestPlan.of(INDEX, List.of(), 200, 2).random());
    }

    @Test
    void randomRequestsVaryTheRoutesAndTheUsersRequests() {
        ComparedRequest own = ComparedRequest.json("POST", "/own", "{\"a\":1}");
        List<String> texts = texts(RequestPlan.of(INDEX, List.of(own), 2_000, 1).random());

        assertThat(texts)
                .anyMatch(text -> text.startsWith("POST /own\n") && text.endsWith("{\"a\":1}"))
                .anyMatch(text -> text.startsWith("PUT /own"))
                .anyMatch(text -> text.contains("%C3%A4"))
                .anyMatch(text -> text.startsWith("PUT /api/items/-1"))
                .anyMatch(text -> text.startsWith("GET /api/items?page%"));
        assertThat(texts.stream().distinct().count()).isGreaterThan(800);
    }

    @Test
    void theWarningSaysHowOftenMethodsRun() {
        ComparedRequest own = ComparedRequest.json("GET", "/own", "");
        RequestPlan plan = new RequestPlan(List.of(own), List.of(own, own));

        assertThat(plan.warning())
                .isEqualTo(
                        "This runs the application's methods for 1 chosen and 2 random requests, twice each, and they do what they"
                                + " do: they write, send and delete.");
    }

    private static List<String> texts(List<ComparedRequest> requests) {
        return requests.stream().map(ComparedRequest::text).toList();
    }
}
