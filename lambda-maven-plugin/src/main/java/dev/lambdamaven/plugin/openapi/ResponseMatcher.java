package dev.lambdamaven.plugin.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lambdamaven.plugin.openapi.OpenApiDocument.Place;
import dev.lambdamaven.plugin.smoke.AnswerMatcher;
import dev.lambdamaven.plugin.smoke.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Judges an answer by what its operation documents.
 *
 * @param responses the operation's {@code responses}
 */
record ResponseMatcher(OpenApiDocument document, ResponseSchemas schemas, Place responses) implements AnswerMatcher {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Optional<String> difference(Reply.Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("no answer from 500 on is a good one");
        }
        return response(answer.status())
                .map(response -> difference(response, answer))
                .orElseGet(() -> Optional.of("the document knows only " + String.join(", ", documented())));
    }

    /** The status itself, else its range such as {@code 2XX}, else {@code default}. */
    private Optional<Place> response(int status) {
        for (String name : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
            Place response = responses.member(name);
            if (response.node().isObject()) {
                return Optional.of(document.resolve(response));
            }
        }
        return Optional.empty();
    }

    private List<String> documented() {
        List<String> names = new ArrayList<>();
        responses.members().forEach(member -> names.add(member.getKey()));
        return names.isEmpty() ? List.of("no answer") : names;
    }

    private Optional<String> difference(Place response, Reply.Answer answer) {
        Place content = response.member("content");
        if (content.node().isEmpty()) {
            return Optional.empty();
        }
        String type = mediaType(answer.header("content-type").orElse(""));
        Optional<Place> described = described(content, type);
        if (described.isEmpty()) {
            List<String> types = new ArrayList<>();
            content.members().forEach(member -> types.add(member.getKey()));
            return Optional.of("its Content-Type is " + (type.isEmpty() ? "missing" : type) + ", the document says "
                    + String.join(" or ", types));
        }
        Place schema = described.get().member("schema");
        boolean json = type.equals("application/json") || type.endsWith("+json");
        return schema.node().isMissingNode() || !json ? Optional.empty() : misfit(schema, answer);
    }

    private Optional<String> misfit(Place schema, Reply.Answer answer) {
        if (answer.cut()) {
            return Optional.of("the body is longer than 1 MB and was not read to its end");
        }
        try {
            JsonNode body = JSON.readTree(answer.body());
            return body.isMissingNode()
                    ? Optional.of("the body is empty")
                    : schemas.difference(schema.pointer(), answer.body());
        } catch (JsonProcessingException noJson) {
            return Optional.of("the body is no JSON");
        }
    }

    /** The most exact key that fits: the type, its range such as {@code text/*}, or any. */
    private static Optional<Place> described(Place content, String type) {
        for (String wanted : List.of(type, type.replaceFirst("/.*", "/*"), "*/*")) {
            for (Map.Entry<String, JsonNode> member : content.members()) {
                if (mediaType(member.getKey()).equals(wanted)) {
                    return Optional.of(content.member(member.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    private static String mediaType(String value) {
        return value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
