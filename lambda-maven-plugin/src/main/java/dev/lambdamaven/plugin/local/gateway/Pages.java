package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** API Gateway's paging, with a default page so small that a caller who reads only the first one is found out. */
final class Pages {

    private static final int DEFAULT_SIZE = 25;

    private Pages() {}

    static Answer page(Call call, List<Map<String, Object>> all) {
        int from = number(call, "nextToken", 0);
        int size = number(call, "maxResults", DEFAULT_SIZE);
        int start = Math.min(all.size(), from);
        int end = Math.min(all.size(), start + Math.max(1, size));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", all.subList(start, end));
        if (end < all.size()) {
            page.put("nextToken", Integer.toString(end));
        }
        return Answer.json(200, page);
    }

    private static int number(Call call, String name, int whenAbsent) {
        String text = call.query(name).orElse(Integer.toString(whenAbsent));
        if (!text.matches("\\d{1,6}")) {
            throw new AwsError(400, "BadRequestException", "Invalid " + name + ": " + text);
        }
        return Integer.parseInt(text);
    }
}
