package dev.lambdamaven.jaxrs.event;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;

/** Turns an event's body back into the bytes the client sent. */
final class RequestBody {

    private RequestBody() {}

    /**
     * Decodes base64 (line breaks are tolerated); else encodes the text in the charset {@code contentType} declares, so
     * that a reader who trusts the declaration reads the same text.
     *
     * @throws MalformedBodyException if the base64 is none
     */
    static byte[] bytes(LambdaEvent event, String contentType) {
        return event.base64 ? decoded(event.body) : event.body.getBytes(charset(contentType));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replace("\r", "").replace("\n", ""));
        } catch (IllegalArgumentException e) {
            throw new MalformedBodyException(e);
        }
    }

    private static Charset charset(String contentType) {
        int start = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (start < 0) {
            return StandardCharsets.UTF_8;
        }
        String rest = contentType.substring(start + "charset=".length());
        int end = rest.indexOf(';');
        String name =
                (end < 0 ? rest : rest.substring(0, end)).replace("\"", "").trim();
        try {
            Charset charset = Charset.forName(name);
            return charset.canEncode() ? charset : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
