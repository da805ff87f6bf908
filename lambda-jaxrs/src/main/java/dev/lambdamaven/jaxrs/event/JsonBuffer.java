package dev.lambdamaven.jaxrs.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects JSON as UTF-8 bytes. */
final class JsonBuffer {

    private static final String HEX = "0123456789abcdef";

    private final ByteArrayOutputStream bytes;

    JsonBuffer(int expectedSize) {
        this.bytes = new ByteArrayOutputStream(expectedSize);
    }

    /** Appends JSON as it is. */
    JsonBuffer raw(String json) {
        bytes.writeBytes(json.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    JsonBuffer string(String text) {
        return string(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends a JSON string of text that is UTF-8 already; what RFC 8259 lets stay stays. */
    JsonBuffer string(byte[] utf8) {
        bytes.write('"');
        int copied = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte next = utf8[i];
            if (next == '"' || next == '\\' || (next >= 0 && next < ' ')) {
                bytes.write(utf8, copied, i - copied);
                escape(next);
                copied = i + 1;
            }
        }
        bytes.write(utf8, copied, utf8.length - copied);
        bytes.write('"');
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private void escape(byte character) {
        bytes.write('\\');
        switch (character) {
            case '"', '\\' -> bytes.write(character);
            case '\n' -> bytes.write('n');
            case '\r' -> bytes.write('r');
            case '\t' -> bytes.write('t');
            default -> raw("u00").hex(character >> 4).hex(character & 0xF);
        }
    }

    private JsonBuffer hex(int digit) {
        bytes.write(HEX.charAt(digit));
        return this;
    }
}
