package dev.lambdamaven.plugin.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.index.ApplicationModel.ApplicationClass;
import dev.lambdamaven.plugin.index.ApplicationModel.Origin;
import dev.lambdamaven.plugin.index.ApplicationModel.ResourceClass;
import dev.lambdamaven.plugin.index.ApplicationModel.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ApplicationTextTest {

    private static final ApplicationModel MODEL = new ApplicationModel(
            Namespace.JAKARTA,
            List.of(new ApplicationClass("app.App", "/my%20api", Origin.ANNOTATION)),
            List.of(new ResourceClass(
                    "app.Items",
                    "items",
                    List.of(
                            new Route("GET", "/items", "app.Items.all"),
                            new Route("", "/items/{id}", "app.Items.parts")))),
            List.of("app.Größe", "app.Mapper"),
            new TreeMap<>(Map.of("b", "1\t2\r\n3%", "a", "x")));

    @Test
    void isOneRecordALine() {
        assertThat(new String(ApplicationText.of(MODEL), UTF_8)).isEqualTo("""
                        lambda-jaxrs-index	1
                        application	app.App	/my%2520api	annotation
                        init-param	a	x
                        init-param	b	1%092%0D%0A3%25
                        resource	app.Items
                        provider	app.Größe
                        provider	app.Mapper
                        """);
    }

    @Test
    void isToldInJsonWithTheFullPathsAndWithoutTheValuesOfParameters() {
        ApplicationFacts.Reasons reasons =
                (resource, route) -> route.isLocator() ? Optional.of("is a locator") : Optional.empty();

        assertThat(ApplicationFacts.of(MODEL, reasons))
                .isEqualTo(Map.of(
                        "namespace", "jakarta.ws.rs",
                        "applications",
                                List.of(Map.of("class", "app.App", "path", "/my%20api", "origin", "annotation")),
                        "resources", List.of("app.Items"),
                        "providers", List.of("app.Größe", "app.Mapper"),
                        "routes",
                                List.of(
                                        Map.of(
                                                "method", "GET",
                                                "path", "/my%20api/items",
                                                "resource", "app.Items",
                                                "calls", "app.Items.all",
                                                "direct", true),
                                        Map.of(
                                                "method", "*",
                                                "path", "/my%20api/items/{id}",
                                                "resource", "app.Items",
                                                "calls", "app.Items.parts",
                                                "locator", true,
                                                "direct", false,
                                                "reason", "is a locator"))));
    }

    @Test
    void isToldInOneLine() {
        assertThat(ApplicationFacts.line(MODEL)).isEqualTo("application app.App on /my%20api, 1 resource, 2 providers");
    }
}
