package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resource policy of a function, a version or an alias; each has its own. */
record Policy(List<Statement> statements, String revisionId) {

    Policy {
        statements = List.copyOf(statements);
    }

    String document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "2012-10-17");
        document.put("Id", "default");
        document.put("Statement", statements.stream().map(Statement::members).toList());
        return Json.text(document);
    }

    boolean allows(Caller caller, Instant now) {
        return statements.stream().anyMatch(statement -> statement.allows(caller, now));
    }

    Optional<Statement> statement(String id) {
        return statements.stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst();
    }

    /**
     * Optimistic locking, as far as the request asks for it.
     *
     * @throws AwsError 412 when somebody has changed the policy meanwhile
     */
    void expect(Optional<String> expectedRevision) {
        if (expectedRevision.isPresent() && !expectedRevision.get().equals(revisionId)) {
            throw new AwsError(
                    412,
                    "PreconditionFailedException",
                    "The Revision Id provided does not match the latest Revision Id. Call the GetPolicy API to retrieve the latest"
                            + " Revision Id");
        }
    }
}
