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
            call("PUT", "/aliases/live", "{\"FunctionVersion\":\"2\"}");
        }
        return "{\"statusCode\":200,\"body\":\"done\"}";
    }

    /** Until AWS has done its work on the call before, it answers 409. */
    private void call(String method, String path, String body) throws IOException {
        String host = System.getenv("AWS_LAMBDA_RUNTIME_API").replaceFirst("/.*", "");
        String function = System.getenv("AWS_LAMBDA_FUNCTION_NAME");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + host + "/2015-03-31/functions/" + function + path))
                .header("Authorization", SIGNATURE)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status = 409;
            while (status == 409) {
                status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            }
            if (status >= 300) {
                throw new IOException(method + " " + path + " was answered with " + status);
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
