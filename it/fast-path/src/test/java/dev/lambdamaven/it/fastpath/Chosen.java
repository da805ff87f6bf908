package dev.lambdamaven.it.fastpath;

import dev.lambdamaven.plugin.routes.SampleRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests that somebody thought of: one a line, {@code METHOD path?query | header: value || body}. */
final class Chosen {

    private Chosen() {}

    /** Each request as an HTTP API hands it over, and as a function URL does. */
    static List<SampleRequest> requests(String name) {
        List<SampleRequest> requests = new ArrayList<>();
        for (String line : text("/chosen/" + name + ".txt").lines().toList()) {
            requests.add(request(line, false));
            requests.add(request(line, true));
        }
        return requests;
    }

    private static String text(String resource) {
        try (InputStream in = Chosen.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleRequest request(String line, boolean encoded) {
        String[] headAndBody = line.split(" \\|\\| ", 2);
        String[] parts = headAndBody[0].split(" \\| ", -1);
        int space = parts[0].indexOf(' ');
        String[] target = parts[0].substring(space + 1).split("\\?", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            headers.put(
                    parts[i].substring(0, colon), parts[i].substring(colon + 1).trim());
        }
        return new SampleRequest(
                parts[0].substring(0, space),
                target[0],
                encoded,
                target.length > 1 ? target[1] : "",
                headers,
                headAndBody.length > 1 ? headAndBody[1] : "");
    }
}
