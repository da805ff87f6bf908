package dev.lambdamaven.plugin.live;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headless Chromium that runs no script, driven over the WebDriver protocol (W3C "WebDriver"). */
final class Browser implements AutoCloseable {

    static final String DRIVER = "/usr/bin/chromedriver";

    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final String CAPABILITIES = """
            {"capabilities":{"alwaysMatch":{"timeouts":{"implicit":20000},"goog:chromeOptions":{
              "args":["--headless","--no-sandbox","--disable-gpu","--disable-quic","--no-first-run",
                      "--disable-background-networking","--disable-component-update","--disable-sync","--user-data-dir=%s"],
              "prefs":{"profile.managed_default_content_settings.javascript":2}}}}}""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    /** @param profile an empty folder */
    Browser(Path profile) throws IOException, InterruptedException {
        this.driver =
                new ProcessBuilder(DRIVER, "--port=0").redirectErrorStream(true).start();
        String root = "http://127.0.0.1:" + port(driver.inputReader()) + "/session";
        this.session = root + "/" + member(send("POST", root, CAPABILITIES.formatted(profile)), "sessionId");
    }

    void open(URI page) throws IOException, InterruptedException {
        send("POST", session + "/url", JSON.std.asString(Map.of("url", page.toString())));
    }

    void click(String css) throws IOException, InterruptedException {
        send("POST", session + "/element/" + await(css) + "/click", "{}");
    }

    /** Waits for an element: a click returns before the page it leads to is there. */
    Object await(String css) throws IOException, InterruptedException {
        Object element =
                send("POST", session + "/element", JSON.std.asString(Map.of("using", "css selector", "value", css)));
        return ((Map<?, ?>) element).values().iterator().next();
    }

    URI page() throws IOException, InterruptedException {
        return URI.create(send("GET", session + "/url", "").toString());
    }

    String text() throws IOException, InterruptedException {
        return send("GET", session + "/element/" + await("body") + "/text", "").toString();
    }

    @Override
    public void close() throws IOException {
        try {
            send("DELETE", session, "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            driver.descendants().forEach(ProcessHandle::destroyForcibly);
            driver.destroyForcibly().onExit().join();
        }
    }

    private static String port(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return started.group(1);
            }
        }
        throw new IOException("chromedriver did not start");
    }

    private Object send(String method, String url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(method + " " + url + ": " + answer.body());
        }
        Object value = JSON.std.mapFrom(answer.body()).get("value");
        return value == null ? "" : value;
    }

    private static String member(Object object, String name) {
        return String.valueOf(((Map<?, ?>) object).get(name));
    }
}
