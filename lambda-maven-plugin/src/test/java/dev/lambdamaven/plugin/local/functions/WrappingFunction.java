package dev.lambdamaven.plugin.local.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Answers its event as the body of a 201 in payload format 1.0. */
public final class WrappingFunction {

    public void handle(InputStream event, OutputStream answer) throws IOException {
        String body = Base64.getEncoder().encodeToString(event.readAllBytes());
        String json =
                "{\"statusCode\":201,\"headers\":{\"X-Kind\":\"one\"},\"multiValueHeaders\":{\"Set-Cookie\":[\"a=1\",\"b=2\"]},"
                        + "\"cookies\":[\"ignored=1\"],\"body\":\"" + body + "\",\"isBase64Encoded\":true}";
        answer.write(json.getBytes(StandardCharsets.UTF_8));
    }
}
