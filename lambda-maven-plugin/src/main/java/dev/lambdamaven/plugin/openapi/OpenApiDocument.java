package dev.lambdamaven.plugin.openapi;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAPI document of version 3.0 or 3.1 in one file, JSON or YAML.
 *
 * @param file as it was named, for messages
 */
record OpenApiDocument(Path file, JsonNode root) {

    private static final String HOW_TO_SET = "<openapi>src/main/resources/openapi.yaml</openapi> or -Dlambda.openapi=…";

    /** @throws LambdaException when the file is missing, malformed, of another version or not whole in itself */
    static OpenApiDocument read(Path file) {
        OpenApiDocument document = new OpenApiDocument(file, parse(file));
        document.requireVersion();
        document.requireOwnReferences(document.root);
        return document;
    }

    /** Whether schemas are those of OpenAPI 3.0, which has {@code nullable} and its own idea of JSON Schema. */
    boolean isVersion30() {
        return version().startsWith("3.0");
    }

    /**
     * Follows references within the document, one after the other.
     *
     * @throws LambdaException when one leads nowhere or in a circle
     */
    Place resolve(Place place) {
        Set<String> seen = new HashSet<>();
        Place current = place;
        while (current.node().path("$ref").isTextual()) {
            String reference = current.node().path("$ref").textValue();
            Place target = at(decoded(reference.substring(1)));
            if (target.node().isMissingNode() || !seen.add(reference)) {
                throw LambdaException.of(
                        file + " refers to " + reference + ", which is not in it.", "Mend the $ref in " + file);
            }
            current = target;
        }
        return current;
    }

    /** The place that a JSON pointer names, such as {@code /paths}. */
    Place at(String pointer) {
        try {
            return new Place(pointer, root.at(JsonPointer.compile(pointer)));
        } catch (IllegalArgumentException noPointer) {
            return new Place(pointer, root.path("\0"));
        }
    }

    /** A reference is a URI fragment, and a JSON pointer in it is percent-encoded (RFC 6901, 6). */
    private static String decoded(String fragment) {
        try {
            return java.net.URLDecoder.decode(fragment.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return fragment;
        }
    }

    private String version() {
        return root.path("openapi").asText("");
    }

    private void requireVersion() {
        if (root.hasNonNull("swagger")) {
            throw LambdaException.of(
                    file + " is Swagger " + root.path("swagger").asText() + ", must be OpenAPI 3.0 or 3.1.",
                    "Convert it once, for instance on https://editor.swagger.io (Edit, Convert to OpenAPI 3.0).");
        }
        if (!version().matches("3\\.[01](\\..*)?")) {
            throw LambdaException.of(
                    version().isEmpty()
                            ? file + " is no OpenAPI document: it has no member \"openapi\"."
                            : file + " is OpenAPI " + version() + ", must be 3.0 or 3.1.",
                    HOW_TO_SET);
        }
    }

    /** Nothing is fetched: a build must not depend on what is elsewhere today. */
    private void requireOwnReferences(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual() && !reference.textValue().startsWith("#")) {
            throw LambdaException.of(
                    file + " refers to " + reference.textValue() + ", but must be whole in itself.",
                    "Bundle it into one file first, for instance: npx @redocly/cli bundle " + file
                            + " -o openapi.yaml");
        }
        if (node.isContainerNode()) {
            for (JsonNode child : node) {
                requireOwnReferences(child);
            }
        }
    }

    private static JsonNode parse(Path file) {
        if (!Files.isRegularFile(file)) {
            throw LambdaException.of("<openapi> is " + file + ", which is no file.", HOW_TO_SET);
        }
        try {
            String text = Files.readString(file);
            boolean json = text.stripLeading().startsWith("{");
            JsonNode root = mapper(json).readTree(text);
            if (root == null || !root.isObject()) {
                throw LambdaException.of(file + " is no OpenAPI document: it holds no object.", HOW_TO_SET);
            }
            return root;
        } catch (JacksonException malformed) {
            throw LambdaException.of(
                            file + " cannot be read" + place(malformed) + ": "
                                    + malformed
                                            .getOriginalMessage()
                                            .lines()
                                            .findFirst()
                                            .orElse("") + ".",
                            "Mend it there; it must be JSON or YAML.")
                    .causedBy(malformed);
        } catch (CharacterCodingException notUtf8) {
            throw LambdaException.of(file + " is not UTF-8.", "Save it as UTF-8.")
                    .causedBy(notUtf8);
        } catch (IOException unreadable) {
            throw LambdaException.of(file + " cannot be read: " + unreadable + ".", HOW_TO_SET)
                    .causedBy(unreadable);
        }
    }

    private static String place(JacksonException malformed) {
        return malformed.getLocation() == null
                ? ""
                : " at line " + malformed.getLocation().getLineNr();
    }

    private static ObjectMapper mapper(boolean json) {
        return json
                ? JsonMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build()
                : YAMLMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
    }

    /**
     * A value and where it is.
     *
     * @param pointer a JSON pointer
     */
    record Place(String pointer, JsonNode node) {

        /** The member of that name, whose node is missing when there is none. */
        Place member(String name) {
            return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), node.path(name));
        }

        /** The members in their order. */
        Iterable<Map.Entry<String, JsonNode>> members() {
            return node.properties();
        }

        @Nullable
        String text(String name) {
            return node.path(name).isTextual() ? node.path(name).textValue() : null;
        }
    }
}
