package dev.lambdamaven.plugin.compare;

import dev.lambdamaven.plugin.routes.SampleRequest;
import dev.lambdamaven.plugin.routes.SampleRequests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests that are mostly plausible: those that the index tests itself with, and variations of the user's own, which know the
 * members of the application's JSON. Same seed, same requests.
 */
final class RandomRequests {

    private final SampleRequests invented;
    private final List<ComparedRequest> own;
    private final Random random;

    RandomRequests(String index, List<ComparedRequest> own, long seed) {
        this.random = new Random(seed);
        this.invented = new SampleRequests(index, random);
        this.own = List.copyOf(own);
    }

    /** So many requests; the next call gives others. */
    List<ComparedRequest> next(int count) {
        List<ComparedRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean varied = !own.isEmpty() && oneIn(3);
            requests.add(varied ? variation(any(own)) : request(invented.next()));
        }
        return requests;
    }

    private static ComparedRequest request(SampleRequest sample) {
        String path = sample.encoded() ? sample.path() : sample.path().replace("%", "%25");
        String target = sample.query().isEmpty() ? path : path + "?" + sample.query();
        return new ComparedRequest(sample.method(), sendable(target), sample.headers(), sample.body());
    }

    /** What no client can put into a request line is escaped. */
    private static String sendable(String target) {
        StringBuilder sendable = new StringBuilder();
        for (byte one : target.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            sendable.append(c > ' ' && c < 0x7F ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return sendable.toString();
    }

    private ComparedRequest variation(ComparedRequest base) {
        String method = oneIn(12) ? any(Values.METHODS) : base.method();
        Map<String, String> headers = new LinkedHashMap<>(base.headers());
        if (oneIn(4)) {
            headers.put("accept", any(Values.ACCEPTS));
        }
        if (oneIn(10)) {
            headers.put("content-type", any(Values.CONTENT_TYPES));
        }
        String body = !base.body().isEmpty() && oneIn(3) ? any(Values.BODIES) : base.body();
        return new ComparedRequest(method, target(base), headers, oneIn(30) ? "" : body);
    }

    private String target(ComparedRequest base) {
        String path = base.path();
        if (oneIn(4)) {
            int last = path.lastIndexOf('/');
            path = path.substring(0, last + 1) + any(Values.SEGMENTS);
        }
        if (oneIn(15)) {
            int cut = random.nextInt(path.length());
            path = path.substring(0, cut + 1) + any(List.of("/", ";a=1", "%41", "x")) + path.substring(cut + 1);
        }
        String query = oneIn(4) ? any(Values.QUERIES) : base.query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
