package dev.lambdamaven.plugin.maven;

import static dev.lambdamaven.plugin.spec.HttpParameters.ALLOW_CREDENTIALS;
import static dev.lambdamaven.plugin.spec.HttpParameters.ALLOW_HEADERS;
import static dev.lambdamaven.plugin.spec.HttpParameters.ALLOW_METHODS;
import static dev.lambdamaven.plugin.spec.HttpParameters.ALLOW_ORIGINS;
import static dev.lambdamaven.plugin.spec.HttpParameters.API_MAPPING_KEY;
import static dev.lambdamaven.plugin.spec.HttpParameters.AUDIENCE;
import static dev.lambdamaven.plugin.spec.HttpParameters.BURST_LIMIT;
import static dev.lambdamaven.plugin.spec.HttpParameters.DESTINATION;
import static dev.lambdamaven.plugin.spec.HttpParameters.DOMAIN_NAME;
import static dev.lambdamaven.plugin.spec.HttpParameters.EXPOSE_HEADERS;
import static dev.lambdamaven.plugin.spec.HttpParameters.FORMAT;
import static dev.lambdamaven.plugin.spec.HttpParameters.IDENTITY_SOURCE;
import static dev.lambdamaven.plugin.spec.HttpParameters.ISSUER;
import static dev.lambdamaven.plugin.spec.HttpParameters.MAX_AGE;
import static dev.lambdamaven.plugin.spec.HttpParameters.RATE_LIMIT;
import static dev.lambdamaven.plugin.spec.HttpParameters.SCOPES;

import dev.lambdamaven.plugin.spec.AccessLog;
import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.CustomDomain;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Parameter;
import dev.lambdamaven.plugin.spec.Setting;
import dev.lambdamaven.plugin.spec.Throttling;
import java.util.Optional;
import java.util.function.Supplier;

/** The groups of parameters of the way in from HTTP, read. An empty element takes away what is there. */
final class HttpParameterGroups {

    private HttpParameterGroups() {}

    static Setting<Cors> cors(ParameterGroup group) {
        group.of(ALLOW_ORIGINS, ALLOW_METHODS, ALLOW_HEADERS, EXPOSE_HEADERS, MAX_AGE, ALLOW_CREDENTIALS);
        return setting(
                group,
                () -> new Cors(
                                group.list(ALLOW_ORIGINS),
                                group.list(ALLOW_METHODS),
                                group.list(ALLOW_HEADERS),
                                group.list(EXPOSE_HEADERS),
                                group.text(MAX_AGE)
                                        .map(text -> MAX_AGE.wholeNumber(text, "between -1 and 86400 (seconds)")),
                                group.text(ALLOW_CREDENTIALS)
                                        .map(text -> Switches.parse(ALLOW_CREDENTIALS.property(), text))
                                        .orElse(false))
                        .checked());
    }

    static Optional<Throttling> throttling(ParameterGroup group) {
        group.of(RATE_LIMIT, BURST_LIMIT);
        if (!group.isGiven()) {
            return Optional.empty();
        }
        String both = "one number alone makes API Gateway answer every request with 429";
        String rate = group.text(RATE_LIMIT).orElseThrow(() -> RATE_LIMIT.missing(both));
        String burst = group.text(BURST_LIMIT).orElseThrow(() -> BURST_LIMIT.missing(both));
        return Optional.of(
                new Throttling(decimal(RATE_LIMIT, rate), BURST_LIMIT.wholeNumber(burst, "a whole number")).checked());
    }

    static Setting<AccessLog> accessLog(ParameterGroup group) {
        group.of(DESTINATION, FORMAT);
        return setting(
                group,
                () -> new AccessLog(
                        group.text(DESTINATION).filter(text -> !text.equals("own")),
                        group.text(FORMAT)
                                .map(text -> text.replaceAll("\\s*\n\\s*", ""))
                                .orElse(AccessLog.DEFAULT_FORMAT)));
    }

    static Setting<JwtAuthorizer> jwtAuthorizer(ParameterGroup group) {
        group.of(ISSUER, AUDIENCE, IDENTITY_SOURCE, SCOPES);
        return setting(
                group,
                () -> new JwtAuthorizer(
                        required(group, ISSUER),
                        group.list(AUDIENCE),
                        group.text(IDENTITY_SOURCE).orElse(JwtAuthorizer.AUTHORIZATION_HEADER),
                        group.list(SCOPES)));
    }

    static Optional<CustomDomain> customDomain(ParameterGroup group) {
        group.of(DOMAIN_NAME, API_MAPPING_KEY);
        return group.isGiven()
                ? Optional.of(new CustomDomain(
                        required(group, DOMAIN_NAME),
                        group.text(API_MAPPING_KEY).orElse("")))
                : Optional.empty();
    }

    private static <T> Setting<T> setting(ParameterGroup group, Supplier<T> value) {
        if (!group.isGiven()) {
            return Setting.unset();
        }
        return group.isEmpty() ? Setting.off() : Setting.of(value.get());
    }

    private static String required(ParameterGroup group, Parameter parameter) {
        return group.text(parameter)
                .orElseThrow(() -> parameter.missing("<" + group.name() + "> cannot do without it"));
    }

    private static double decimal(Parameter parameter, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw parameter.refuse(text, "a number").causedBy(notANumber);
        }
    }
}
