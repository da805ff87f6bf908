package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Custom domain names and their mappings to stages of APIs; requests reach them by their {@code Host}. */
final class DomainNames {

    private final Apis apis;
    private final Map<String, Map<String, Map<String, Object>>> mappings = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> domains = new LinkedHashMap<>();

    DomainNames(Apis apis) {
        this.apis = apis;
    }

    /** A stage behind a domain name, under the key with which the path starts; empty for all paths. */
    record Mapped(String domainName, String key, String apiId, String stage) {}

    Answer create(Call call) {
        Fields request = call.fields();
        String name = request.text("domainName").orElseThrow(() -> badRequest("Domain name is required"));
        if (domains.containsKey(name)) {
            throw new AwsError(409, "ConflictException", "The domain name you provided already exists.");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("domainName", name);
        document.put("apiMappingSelectionExpression", "$request.basepath");
        document.put("domainNameConfigurations", request.members().getOrDefault("domainNameConfigurations", List.of()));
        document.put("tags", request.object("tags").texts());
        domains.put(name, document);
        mappings.put(name, new LinkedHashMap<>());
        return Answer.json(201, document);
    }

    Answer get(Call call) {
        return Answer.json(200, domain(call));
    }

    Answer list(Call call) {
        return Pages.page(call, new ArrayList<>(domains.values()));
    }

    Answer delete(Call call) {
        domain(call);
        domains.remove(call.path("domainName"));
        mappings.remove(call.path("domainName"));
        return Answer.of(204);
    }

    Answer createMapping(Call call) {
        Map<String, Map<String, Object>> own = own(call);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiMappingId", apis.ids().letters(6));
        merge(own, document, call);
        own.put(String.valueOf(document.get("apiMappingId")), document);
        return Answer.json(201, document);
    }

    Answer getMapping(Call call) {
        return Answer.json(200, mapping(call));
    }

    Answer listMappings(Call call) {
        return Pages.page(call, new ArrayList<>(own(call).values()));
    }

    Answer updateMapping(Call call) {
        Map<String, Object> document = new LinkedHashMap<>(mapping(call));
        merge(own(call), document, call);
        own(call).put(call.path("apiMappingId"), document);
        return Answer.json(200, document);
    }

    Answer deleteMapping(Call call) {
        mapping(call);
        own(call).remove(call.path("apiMappingId"));
        return Answer.of(204);
    }

    /** Where a request goes: the longest key with which its path starts. */
    Optional<Mapped> find(String host, String path) {
        String name = host.replaceFirst(":\\d+$", "");
        return mappings.getOrDefault(name, Map.of()).values().stream()
                .map(Fields::of)
                .map(one -> new Mapped(
                        name,
                        one.text("apiMappingKey").orElse(""),
                        one.text("apiId").orElse(""),
                        one.text("stage").orElse("")))
                .filter(one ->
                        one.key().isEmpty() || path.equals("/" + one.key()) || path.startsWith("/" + one.key() + "/"))
                .max(Comparator.comparing(one -> one.key().length()));
    }

    boolean has(String host) {
        return domains.containsKey(host.replaceFirst(":\\d+$", ""));
    }

    private void merge(Map<String, Map<String, Object>> own, Map<String, Object> document, Call call) {
        Fields request = call.fields();
        List.of("apiId", "stage", "apiMappingKey").stream()
                .filter(request::has)
                .forEach(name -> document.put(name, request.members().get(name)));
        document.putIfAbsent("apiMappingKey", "");
        Fields mapping = Fields.of(document);
        String apiId = mapping.text("apiId").orElse("");
        Api api = apis.find(apiId)
                .orElseThrow(() -> new AwsError(404, "NotFoundException", "Invalid API identifier specified " + apiId));
        String stage = mapping.text("stage").orElse("");
        if (!api.stages().containsKey(stage)) {
            throw badRequest("Invalid stage identifier specified");
        }
        boolean taken = own.values().stream()
                .map(Fields::of)
                .anyMatch(other -> other.text("apiMappingKey").equals(mapping.text("apiMappingKey"))
                        && !other.text("apiMappingId").equals(mapping.text("apiMappingId")));
        if (taken) {
            throw new AwsError(409, "ConflictException", "ApiMapping key already exists for this domain name");
        }
    }

    private Map<String, Object> domain(Call call) {
        return Optional.ofNullable(domains.get(call.path("domainName"))).orElseThrow(DomainNames::unknown);
    }

    private Map<String, Map<String, Object>> own(Call call) {
        return Optional.ofNullable(mappings.get(call.path("domainName"))).orElseThrow(DomainNames::unknown);
    }

    private Map<String, Object> mapping(Call call) {
        return Optional.ofNullable(own(call).get(call.path("apiMappingId")))
                .orElseThrow(() -> new AwsError(404, "NotFoundException", "The api mapping identifier was not found"));
    }

    private static AwsError unknown() {
        return new AwsError(404, "NotFoundException", "Invalid domain name identifier specified");
    }

    private static AwsError badRequest(String message) {
        return new AwsError(400, "BadRequestException", message);
    }
}
