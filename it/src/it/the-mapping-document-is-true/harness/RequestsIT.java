package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends the curl commands of the page without curl, and compares status and body. */
class RequestsIT {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/requests.txt"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theAnswerIsTheOneOnThePage(String row) throws Exception {
        String[] cells = row.split("\t", -1);

        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request(words(cells[0])), HttpResponse.BodyHandlers.ofString());

        assertEquals(Integer.parseInt(cells[1]), answer.statusCode());
        if (!cells[2].isEmpty()) {
            assertEquals(cells[2], answer.body());
        }
    }

    private static HttpRequest request(List<String> words) {
        assertEquals("curl", words.remove(0));
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String method = "GET";
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        while (!words.isEmpty()) {
            String word = words.remove(0);
            switch (word) {
                case "-X" -> method = words.remove(0);
                case "-H" -> request.headers(words.remove(0).split(": ", 2));
                case "-d" -> body = HttpRequest.BodyPublishers.ofString(words.remove(0));
                default -> request.uri(URI.create(word.replace("$URL", System.getProperty("lambda.url"))));
            }
        }
        return request.method(method, body).build();
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }
}
