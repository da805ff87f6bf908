package dev.lambdamaven.plugin.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class GeneratedRoutesTest {

    private static final Map<String, String> REASONS = Map.of(
            "GET app.Items.all", "",
            "POST app.Items.add", "has no @Produces",
            "app.Items", "",
            "app.Opaque", "has a superclass or an interface");

    @Test
    void saysWhyTheEngineServesARoute() {
        GeneratedRoutes routes = new GeneratedRoutes(
                new TreeMap<>(Map.of(RouteGenerator.INDEX, new byte[0])), List.of(), REASONS, "unknown");

        assertThat(routes.reason("app.Items", "GET", "app.Items.all")).isEmpty();
        assertThat(routes.reason("app.Items", "POST", "app.Items.add")).contains("has no @Produces");
        assertThat(routes.reason("app.Items", "HEAD", "app.Items.all")).contains("unknown");
        assertThat(routes.reason("app.Opaque", "GET", "app.Base.all")).contains("has a superclass or an interface");
        assertThat(routes.reason("app.Other", "GET", "app.Other.all")).contains("unknown");
    }

    @Test
    void callsNothingDirectlyWithoutAnIndex() {
        GeneratedRoutes routes = new GeneratedRoutes(new TreeMap<>(), List.of(), REASONS, "there is no provider");

        assertThat(routes.reason("app.Items", "GET", "app.Items.all")).contains("there is no provider");
        assertThat(GeneratedRoutes.none("<fastPath> is off").reason("app.Items", "GET", "app.Items.all"))
                .contains("<fastPath> is off");
    }
}
