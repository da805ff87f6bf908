package dev.lambdamaven.jaxrs.direct;

import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;

/** Makes media types without parsing them, since parsing starts the engine's header delegates. */
final class MediaTypes {

    private MediaTypes() {}

    static MediaType of(MediaRange plain) {
        if (plain.parameters().isEmpty()) {
            return new MediaType(plain.type(), plain.subtype());
        }
        Map<String, String> parameters = new HashMap<>();
        String text = plain.parameters().concat(";");
        int start = 0;
        for (int end = text.indexOf(';'); end >= 0; end = text.indexOf(';', start)) {
            String parameter = text.substring(start, end).trim();
            int equals = parameter.indexOf('=');
            parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
            start = end + 1;
        }
        return new MediaType(plain.type(), plain.subtype(), parameters);
    }

    /** Returns type and subtype, without parameters. */
    static String name(MediaType type) {
        return type.getType().concat("/").concat(type.getSubtype());
    }
}
