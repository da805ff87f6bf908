package dev.lambdamaven.plugin.plan;

import java.util.List;
import java.util.stream.Collectors;

/** Layers as they are printed: by name and number, since the ARNs differ in nothing else that matters. */
final class LayerNames {

    private static final String MARK = ":layer:";

    private LayerNames() {}

    /** Such as {@code items-dependencies:2, tracing:7}; {@code none} when there are none. */
    static String of(List<String> arns) {
        return arns.isEmpty() ? "none" : arns.stream().map(LayerNames::of).collect(Collectors.joining(", "));
    }

    private static String of(String arn) {
        String name = arn.substring(arn.indexOf(MARK) + MARK.length());
        return name.contains(":") ? name : name + ":new";
    }
}
