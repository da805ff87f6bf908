package dev.lambdamaven.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * How to build one measured function.
 *
 * @param name how the report calls it
 * @param base "archetype", or a folder of apps/
 * @param overlays folders of apps/ whose sources are added
 * @param properties for Maven, at generation and at packaging
 */
record Variant(String name, String base, List<String> overlays, List<String> properties) {

    private static final String PACKAGE = "com.acme.items.";

    private static final List<Variant> ALL = List.of(
            new Variant("starter", "archetype", List.of(), List.of()),
            new Variant("starter-off", "archetype", List.of(), List.of("-Dlambda.fastPath=off")),
            new Variant("starter-databind", "archetype", List.of(), List.of("-DjsonLibrary=jackson-databind")),
            new Variant("orders", "archetype", List.of("orders", "orders-ours"), List.of()),
            new Variant("incumbent", "incumbent", List.of("items"), List.of()),
            new Variant("incumbent-orders", "incumbent", List.of("items", "orders", "incumbent-orders"), List.of()),
            new Variant("quarkus", "quarkus", List.of("items"), List.of()),
            new Variant("raw", "raw", List.of(), List.of()),
            new Variant("local-aws", "local-aws", List.of(), List.of()));

    private static final Map<String, String> HANDLERS = Map.of(
            "archetype", PACKAGE + "LambdaHandler",
            "incumbent", PACKAGE + "StreamLambdaHandler",
            "quarkus", "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest",
            "raw", PACKAGE + "RawHandler",
            // No function: a program.
            "local-aws", "dev.lambdamaven.benchmarks.host.LocalHost");

    private static final Map<String, String> ZIPS = Map.of(
            "archetype", "target/items-api-1.0-SNAPSHOT-lambda.zip",
            "incumbent", "target/incumbent-1.0-SNAPSHOT-lambda.zip",
            "quarkus", "target/function.zip",
            "raw", "target/raw-1.0-SNAPSHOT-lambda.zip",
            "local-aws", "target/local-aws-1.0-SNAPSHOT-lambda.zip");

    static Variant named(String name) {
        return ALL.stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no variant is called " + name + "; there are "
                        + ALL.stream().map(Variant::name).toList()));
    }

    String handler() {
        return String.valueOf(HANDLERS.get(base));
    }

    /** Where the build leaves the zip. */
    String zip() {
        return String.valueOf(ZIPS.get(base));
    }
}
