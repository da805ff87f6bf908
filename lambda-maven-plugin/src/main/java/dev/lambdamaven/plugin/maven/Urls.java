package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.Parameter;
import java.net.URI;

/** URLs as users write them. */
final class Urls {

    private Urls() {}

    static URI parse(Parameter parameter, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw parameter.refuse(text, "an http or https URL").causedBy(malformed);
        }
    }
}
