package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdamaven.junit.LambdaClient;
import dev.lambdamaven.junit.LambdaTest;
import dev.lambdamaven.junit.LambdaUrl;
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

    @Test
    void hasNothingOfThePluginAroundIt() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("software.amazon.awssdk.core.SdkClient"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("dev.lambdamaven.plugin.LambdaException"));
    }
}
