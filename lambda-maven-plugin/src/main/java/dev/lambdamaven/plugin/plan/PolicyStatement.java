package dev.lambdamaven.plugin.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a policy allows ("IAM JSON policy elements", IAM User Guide).
 *
 * @param sid letters and digits; unique in a policy, and starts with the use it is for
 * @param actions such as {@code lambda:GetFunction}
 * @param resources ARNs, or {@code *} where AWS knows no narrower one
 * @param condition operators, each with one key and its value; empty for none
 */
record PolicyStatement(
        String sid, List<String> actions, List<String> resources, Map<String, Map<String, String>> condition) {

    PolicyStatement {
        actions = actions.stream().sorted().distinct().toList();
        resources = List.copyOf(resources);
    }

    PolicyStatement(String sid, List<String> actions, List<String> resources) {
        this(sid, actions, resources, Map.of());
    }

    /** By the names of the policy language. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("Sid", sid);
        members.put("Effect", "Allow");
        members.put("Action", actions);
        members.put("Resource", resources.size() == 1 ? resources.get(0) : resources);
        if (!condition.isEmpty()) {
            members.put("Condition", condition);
        }
        return members;
    }
}
