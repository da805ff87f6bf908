package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdamaven.junit.LambdaClient;
import dev.lambdamaven.junit.LambdaTest;
import dev.lambdamaven.junit.LambdaUrl;
import dev.lambdamaven.junit.LocalAws;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Not a word of where the function is: the same in mvn verify, in an IDE and against AWS. */
@LambdaTest
class GreetingsIT {

    private final LambdaClient lambda;

    GreetingsIT(LambdaClient lambda) {
        this.lambda = lambda;
    }

    @Test
    void greets(@LambdaUrl URI url) {
        HttpResponse<String> answer = lambda.get("/greetings");

        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().matches("hello \\d+"), answer::body);
        assertEquals("1", answer.headers().firstValue("x-lambda-version").orElse(""));
        assertEquals(url, lambda.baseUri());
        System.out.println("url " + url + " pid " + answer.body().split(" ")[1]);
    }

    @Nested
    class AsOthers {
        @Test
        void posts() {
            assertEquals("got {}", lambda.post("/greetings", "{}").body());
            assertEquals(415, lambda.withHeader("content-type", "text/plain").post("/greetings", "{}").statusCode());
        }
    }

    /** For AWS's own clients; in AWS it is skipped. */
    @Test
    void findsTheLocalAwsAroundIt(@LocalAws URI endpoint, @LocalAws LambdaClient aws) {
        String signed = "AWS4-HMAC-SHA256 Credential=any/20260131/eu-west-1/lambda/aws4_request, Signature=any";
        LambdaClient client = aws.withHeader("Authorization", signed);

        assertEquals(endpoint, aws.baseUri());
        assertTrue(aws.get("/_local/calls").body().contains("\"operation\":\"CreateFunction\""));
        aws.put("/_local/faults", "{\"faults\":[\"GetFunction: throttle 1\"]}");
        assertEquals(429, client.get("/2015-03-31/functions/greetings").statusCode());
        assertEquals(200, client.get("/2015-03-31/functions/greetings").statusCode());
        aws.delete("/_local/faults");
    }

    @Test
    void hasNothingOfThePluginAroundIt() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("software.amazon.awssdk.core.SdkClient"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("dev.lambdamaven.plugin.LambdaException"));
    }
}
