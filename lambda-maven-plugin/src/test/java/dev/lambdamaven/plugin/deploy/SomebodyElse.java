package dev.lambdamaven.plugin.deploy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls of AWS that no deployment makes. */
record SomebodyElse(URI endpoint) {

    /** A call of IAM by its form; answers its body. */
    String iam(String form) {
        return send(request("iam").POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A call of CloudWatch Logs; answers its body. */
    String logs(String operation, String json) {
        return send(request("logs")
                .header("X-Amz-Target", "Logs_20140328." + operation)
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Puts something into S3, or makes a bucket. */
    void s3(String path, String content) {
        send(request("s3").uri(endpoint.resolve(path)).PUT(HttpRequest.BodyPublishers.ofString(content)));
    }

    private HttpRequest.Builder request(String service) {
        String scope = "x/20260131/eu-west-1/" + service + "/aws4_request";
        return HttpRequest.newBuilder(endpoint)
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=" + scope + ", Signature=0");
    }

    private static String send(HttpRequest.Builder request) {
        return HttpClient.newHttpClient()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }
}
