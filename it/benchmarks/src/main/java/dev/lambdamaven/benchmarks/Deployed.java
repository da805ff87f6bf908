package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the journal of a local AWS has written down since it was last emptied. */
record Deployed(List<String> operations) {

    private static final Pattern READ = Pattern.compile("(Get|List|Describe|Head|Filter).*");
    private static final Pattern OPERATION = Pattern.compile("\"operation\"\\s*:\\s*\"([^\"]+)\"");
    private static final Set<String> WAITED_FOR =
            Set.of("CreateFunction", "UpdateFunctionCode", "UpdateFunctionConfiguration", "PublishVersion");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Reads the journal and empties it. */
    static Deployed since(URI localAws) throws IOException {
        URI journal = localAws.resolve("/_local/calls");
        String calls = send(HttpRequest.newBuilder(journal).build()).body();
        send(HttpRequest.newBuilder(journal).DELETE().build());
        return new Deployed(
                OPERATION.matcher(calls).results().map(found -> found.group(1)).toList());
    }

    int reads() {
        return (int) operations.stream()
                        .filter(operation -> READ.matcher(operation).matches())
                        .count()
                - waits();
    }

    /** Questions whether AWS has done what was written just before: AWS decides how often they are asked. */
    int waits() {
        return (int) IntStream.range(1, operations.size())
                .filter(at -> operations.get(at).equals("GetFunction"))
                .filter(at -> WAITED_FOR.contains(operations.get(at - 1)))
                .count();
    }

    /** The smoke checks go to the function through Lambda. */
    int checks() {
        return (int) operations.stream().filter("Invoke"::equals).count();
    }

    int writes() {
        return operations.size() - reads() - waits() - checks();
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
