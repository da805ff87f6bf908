package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.Applied;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.spec.HttpSpec;
import java.util.ArrayList;
import java.util.List;

/** Where the function is reached, as printed at the end. */
final class Addresses {

    private Addresses() {}

    static List<String> of(HttpSpec http, Applied applied) {
        List<String> lines = new ArrayList<>();
        String url = applied.url().toString();
        lines.add(PlanLine.note("url", url.isEmpty() ? "none: neither an HTTP API nor a function URL is wanted" : url));
        http.customDomain().ifPresent(domain -> lines.add(PlanLine.note("domain", domain.url())));
        if (!applied.functionUrl().isEmpty() && !applied.functionUrl().equals(url)) {
            lines.add(PlanLine.note("function", applied.functionUrl()));
        }
        return lines;
    }
}
