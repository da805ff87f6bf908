package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody else in the same account, who uses the services as everybody does. */
final class Actor {

    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final Pattern ROLE_IN_USE = Pattern.compile(":role/(?:.*/)?([^/]+)$");

    private final BiFunction<Request, Scope, Answer> services;
    private final String region;

    /** Acts in one region. */
    Actor(BiFunction<Request, Scope, Answer> services, String region) {
        this.services = services;
        this.region = region;
    }

    void act(Intrusion intrusion) {
        switch (intrusion) {
            case DELETE_API -> apis().forEach(api -> gateway("DELETE", api));
            case DELETE_ROUTE -> deleteIn("/routes", "routeId");
            case DELETE_INTEGRATION -> deleteIn("/integrations", "integrationId");
            case DELETE_STAGE -> deleteIn("/stages", "stageName");
            case DELETE_PERMISSION -> functions().forEach(this::deletePermissions);
            case DELETE_ALIAS -> aliases().forEach(path -> lambda("DELETE", path, "", ""));
            case DELETE_FUNCTION -> functions().forEach(path -> lambda("DELETE", path, "", ""));
            case DELETE_ROLE -> functions().forEach(this::deleteRole);
            case UPDATE_FUNCTION ->
                functions()
                        .forEach(path -> lambda("PUT", path + "/configuration", "", "{\"Description\":\"changed\"}"));
        }
    }

    private Stream<String> apis() {
        return items(gateway("GET", "/v2/apis"), "items", "apiId").map(id -> "/v2/apis/" + id);
    }

    private void deleteIn(String collection, String id) {
        apis().map(api -> api + collection)
                .forEach(path -> items(gateway("GET", path), "items", id)
                        .forEach(found -> gateway("DELETE", path + "/" + Percent.encode(found))));
    }

    private Stream<String> functions() {
        return items(lambda("GET", FUNCTIONS, "", ""), "Functions", "FunctionName")
                .map(name -> FUNCTIONS + "/" + name);
    }

    private Stream<String> aliases() {
        return functions()
                .flatMap(path -> items(lambda("GET", path + "/aliases", "", ""), "Aliases", "Name")
                        .map(name -> path + "/aliases/" + name));
    }

    /** Those of the function and of its aliases. */
    private void deletePermissions(String function) {
        Stream<String> qualifiers = items(lambda("GET", function + "/aliases", "", ""), "Aliases", "Name");
        Stream.concat(Stream.of(""), qualifiers.map(name -> "Qualifier=" + name))
                .forEach(query -> {
                    String policy = Fields.parse(lambda("GET", function + "/policy", query, ""))
                            .text("Policy")
                            .orElse("{}");
                    items(Body.utf8(policy), "Statement", "Sid")
                            .forEach(sid -> lambda("DELETE", function + "/policy/" + sid, query, ""));
                });
    }

    /** The role of a function, with its policies. */
    private void deleteRole(String function) {
        String arn = Fields.parse(lambda("GET", function + "/configuration", "", ""))
                .text("Role")
                .orElse("");
        ROLE_IN_USE.matcher(arn).results().map(role -> role.group(1)).forEach(role -> {
            members(iam("ListRolePolicies", role, ""), "member")
                    .forEach(policy -> iam("DeleteRolePolicy", role, "&PolicyName=" + policy));
            members(iam("ListAttachedRolePolicies", role, ""), "PolicyArn")
                    .forEach(policy -> iam("DetachRolePolicy", role, "&PolicyArn=" + policy));
            iam("DeleteRole", role, "");
        });
    }

    private static Stream<String> members(Body xml, String element) {
        return Pattern.compile("<" + element + ">([^<]+)</" + element + ">")
                .matcher(xml.text())
                .results()
                .map(member -> Percent.encode(member.group(1)));
    }

    /** One member of each object of a list; the stream is of values, so that the list may change meanwhile. */
    private static Stream<String> items(Body json, String list, String member) {
        Object items = Fields.parse(json).members().get(list);
        List<?> all = items instanceof List<?> found ? found : List.of();
        return all.stream()
                .filter(Map.class::isInstance)
                .map(item -> String.valueOf(((Map<?, ?>) item).get(member)))
                .toList()
                .stream();
    }

    private Body gateway(String method, String path) {
        return call("apigateway", new Request(method, path, "", Map.of(), Body.EMPTY));
    }

    private Body lambda(String method, String path, String query, String json) {
        return call("lambda", new Request(method, path, query, Map.of(), Body.utf8(json)));
    }

    private Body iam(String action, String role, String more) {
        String form = "Action=" + action + "&Version=2010-05-08&RoleName=" + Percent.encode(role) + more;
        return call("iam", new Request("POST", "/", "", Map.of(), Body.utf8(form)));
    }

    private Body call(String service, Request request) {
        return services.apply(request, new Scope(region, service, "somebody-else"))
                .body();
    }
}
