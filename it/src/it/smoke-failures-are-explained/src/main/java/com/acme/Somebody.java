package com.acme;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody else with the right to change the function, between two checks. */
final class Somebody {

    private static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=id/20260131/eu-west-1/lambda/aws4_request, SignedHeaders=host, Signature=0";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String apiId;

    Somebody(String event) {
        apiId = event.replaceFirst("(?s).*\"apiId\":\"([^\"]*)\".*", "$1");
    }

    String interferes() throws IOException {
        if (System.getenv("FAILURE").equals("permission")) {
            call("DELETE", "/policy/apigw-" + apiId + "?Qualifier=live", "");
        } else {
            call("PUT", "/configuration", "{\"Handler\":\"com.acme.Renamed\"}");
            call("POST", "/versions", "{}");
            while (!call("GET", "/configuration?Qualifier=2", "").contains("\"State\":\"Active\"")) {
                Thread.onSpinWait();
            }
            call("PUT", "/aliases/live", "{\"FunctionVersion\":\"2\"}");
        }
        return "{\"statusCode\":200,\"body\":\"done\"}";
    }

    /** Until AWS has done its work on the call before, it answers 409. */
    private String call(String method, String path, String body) throws IOException {
        String host = System.getenv("AWS_LAMBDA_RUNTIME_API").replaceFirst("/.*", "");
        String function = System.getenv("AWS_LAMBDA_FUNCTION_NAME");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + host + "/2015-03-31/functions/" + function + path))
                .header("Authorization", SIGNATURE)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            while (answer.statusCode() == 409) {
                answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            }
            if (answer.statusCode() >= 300) {
                throw new IOException(method + " " + path + " was answered with " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
