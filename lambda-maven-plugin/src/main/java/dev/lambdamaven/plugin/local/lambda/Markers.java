package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lambda's paging: {@code Marker} and {@code MaxItems}, at most 50 at once; the marker is a position here. */
final class Markers {

    private static final int LARGEST_PAGE = 50;

    private Markers() {}

    static Answer page(Call call, String name, List<Map<String, Object>> all) {
        int from = Math.min(
                all.size(),
                call.query("Marker")
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Integer::parseInt)
                        .orElse(0));
        int size = call.query("MaxItems")
                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(Integer::parseInt)
                .orElse(LARGEST_PAGE);
        int to = Math.min(all.size(), from + Math.min(size, LARGEST_PAGE));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(name, all.subList(from, to));
        if (to < all.size()) {
            page.put("NextMarker", Integer.toString(to));
        }
        return Answer.json(200, page);
    }
}
