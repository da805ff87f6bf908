package dev.lambdamaven.plugin.local.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what the path of its event says, {@code /<order>/<id>}, and answers which request it was and which deployment it is. */
public final class ChaosFunction {

    private static final Pattern PATH = Pattern.compile("\"rawPath\":\"/(\\w+)/(\\w+)\"");

    public void handle(InputStream event, OutputStream answer) throws IOException {
        Matcher path = PATH.matcher(new String(event.readAllBytes(), StandardCharsets.UTF_8));
        if (!path.find()) {
            throw new IllegalArgumentException("no such path");
        }
        switch (path.group(1)) {
            case "exit" -> Runtime.getRuntime().halt(3);
            case "throw" -> throw new IllegalStateException("as ordered");
            case "hang" -> hang();
            default -> {}
        }
        String text = "{\"statusCode\":200,\"body\":\"" + path.group(2) + " " + System.getenv("DEPLOYMENT") + "\"}";
        answer.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
