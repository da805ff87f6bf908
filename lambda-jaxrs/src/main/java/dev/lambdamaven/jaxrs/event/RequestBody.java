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
     * that a reader who trusts the declaration reads the same text. Text which that charset does not have was UTF-8 when
     * the client sent it, whatever it declared.
     *
     * @throws IllegalArgumentException if the base64 is none
     */
    static byte[] bytes(LambdaEvent event, String contentType) {
        return event.base64 ? decoded(event.body) : encoded(event.body, charset(contentType));
    }

    private static byte[] encoded(String text, Charset charset) {
        boolean fits =
                charset.equals(StandardCharsets.UTF_8) || charset.newEncoder().canEncode(text);
        return text.getBytes(fits ? charset : StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64.replace("\r", "").replace("\n", ""));
    }

    private static Charset charset(String contentType) {
        // In lower case some letters are two, so the name must not be looked for there and cut out here.
        String type = contentType.toLowerCase(Locale.ROOT);
        int start = type.indexOf("charset=");
        if (start < 0) {
            return StandardCharsets.UTF_8;
        }
        String rest = type.substring(start + "charset=".length());
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
