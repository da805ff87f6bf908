package dev.lambdamaven.plugin.smoke.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a JSON value ends in a text, and what it is. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Floats are read exactly, so that 0.1 and 0.10 are equal and a price is never rounded. */
    private static final JSON READER = JSON.std.with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS);

    private JsonText() {}

    /**
     * The number of characters that the JSON value at the start of the text takes.
     *
     * @throws NotJsonException with the offset of the first character that does not fit
     */
    public static int lengthOfValue(String text) throws NotJsonException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new NotJsonException(0);
            }
            parser.skipChildren();
            parser.finishToken();
            return (int) Math.min(parser.currentLocation().getCharOffset(), text.length());
        } catch (JsonProcessingException e) {
            throw new NotJsonException(offset(e, text));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a text does not fail", e);
        }
    }

    /** Jackson points behind an unknown word; a person looks at its start. A text that ends too early is pointed at its end. */
    private static int offset(JsonProcessingException failure, String text) {
        long place = failure.getLocation() == null ? 0 : failure.getLocation().getCharOffset();
        int offset = (int) Math.max(0, Math.min(place, text.length()));
        while (!(failure instanceof JsonEOFException)
                && offset > 0
                && Character.isJavaIdentifierPart(text.charAt(offset - 1))) {
            offset--;
        }
        return offset;
    }

    /** The value, when the whole text is one JSON value. A JSON {@code null} is a value too, hence the wrapper. */
    public static Optional<Value> parse(String text) {
        try {
            int end = lengthOfValue(text);
            return text.substring(end).isBlank() ? Optional.of(new Value(READER.anyFrom(text))) : Optional.empty();
        } catch (NotJsonException | IOException e) {
            return Optional.empty();
        }
    }

    /** A JSON value as maps, lists, strings, numbers, booleans or null. */
    public record Value(@Nullable Object value) {}

    /** The text is no JSON from this offset on. */
    public static final class NotJsonException extends Exception {

        private final int offset;

        NotJsonException(int offset) {
            super("no JSON at character " + offset);
            this.offset = offset;
        }

        public int offset() {
            return offset;
        }
    }
}
