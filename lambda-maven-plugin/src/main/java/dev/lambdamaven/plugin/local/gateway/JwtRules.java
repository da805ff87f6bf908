package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a JWT authorizer asks for.
 *
 * @param identitySource {@code $request.header.<name>} or {@code $request.querystring.<name>}
 */
record JwtRules(String issuer, List<String> audience, String identitySource) {

    private static final String HEADER = "$request.header.";
    private static final String QUERY = "$request.querystring.";

    static JwtRules of(Map<String, Object> authorizer) {
        Fields fields = Fields.of(authorizer);
        Fields jwt = fields.object("jwtConfiguration");
        return new JwtRules(
                jwt.text("issuer").orElse(""),
                jwt.texts("audience"),
                fields.texts("identitySource").stream().findFirst().orElse(""));
    }

    static boolean isIdentitySource(String text) {
        return text.startsWith(HEADER) || text.startsWith(QUERY);
    }

    /** The token of a request, with or without {@code Bearer} before it. */
    Optional<String> token(Request request) {
        Optional<String> value = identitySource.startsWith(HEADER)
                ? request.header(identitySource.substring(HEADER.length()).toLowerCase(Locale.ROOT))
                : request.query(Percent.decodeForm(identitySource.substring(QUERY.length())));
        return value.map(text -> text.replaceFirst("^(?i)bearer +", "").strip()).filter(text -> !text.isEmpty());
    }
}
