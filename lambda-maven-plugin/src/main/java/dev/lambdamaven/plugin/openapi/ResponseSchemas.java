package dev.lambdamaven.plugin.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.lambdamaven.plugin.LambdaException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of a document, each by its JSON pointer. */
final class ResponseSchemas {

    /** The document's name towards the validator, which looks nothing up under it (RFC 2606, 2). */
    private static final String NAME = "https://document.invalid/openapi";

    private final OpenApiDocument document;
    private final SchemaRegistry registry;

    ResponseSchemas(OpenApiDocument document) {
        this.document = document;
        Dialect version = document.isVersion30() ? Dialects.getOpenApi30() : Dialects.getOpenApi31();
        // The document around the schemas is all unknown to the validator, which would warn of each word.
        Dialect dialect = Dialect.builder(version)
                .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                .build();
        Map<String, String> known = Map.of(NAME, document.root().toString());
        this.registry = SchemaRegistry.withDialect(dialect, builder -> builder.schemas(known));
    }

    /**
     * What does not fit the schema, as a clause; empty when all does.
     *
     * @param json text that is JSON
     */
    Optional<String> difference(String pointer, String json) {
        try {
            Schema schema = registry.getSchema(SchemaLocation.of(NAME + "#" + pointer));
            List<Error> errors = schema.validate(
                    json,
                    InputFormat.JSON,
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
            return errors.stream().findFirst().map(first -> clause(first, errors.size()));
        } catch (com.networknt.schema.SchemaException broken) {
            throw LambdaException.of(
                            "A schema of " + document.file() + " cannot be used: " + broken.getMessage(),
                            "Mend it at " + pointer)
                    .causedBy(broken);
        }
    }

    private static String clause(Error error, int number) {
        String at = error.getInstanceLocation().toString();
        String where = at.isEmpty() ? "the body" : at;
        String others = number == 1 ? "" : " (and " + (number - 1) + " more)";
        return where + " does not fit its schema: " + error.getMessage() + others;
    }
}
