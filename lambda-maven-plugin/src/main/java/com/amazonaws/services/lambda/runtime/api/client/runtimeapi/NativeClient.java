package com.amazonaws.services.lambda.runtime.api.client.runtimeapi;

import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/**
 * Takes the place of the class of this name in AWS's runtime interface client where that has no native code for the system: the same
 * calls of the Runtime API ("Using the Lambda runtime API for custom runtimes", Lambda developer guide) with nothing but the JDK. It
 * is copied alone before the client on a function's class path, and to no other class path.
 */
final class NativeClient {

    private static volatile String invocations = "";

    private NativeClient() {}

    /** @param runtimeApi host, port and, here, a path */
    static void init(String runtimeApi) {
        invocations = "http://" + runtimeApi + "/2018-06-01/runtime/invocation/";
    }

    /**
     * Waits for the next event.
     *
     * @throws LambdaRuntimeClientException when there is none
     */
    static InvocationRequest next() {
        try {
            HttpURLConnection connection = connect("next");
            expect(200, connection, "next event");
            InvocationRequest event = new InvocationRequest();
            event.setId(connection.getHeaderField("Lambda-Runtime-Aws-Request-Id"));
            event.setXrayTraceId(connection.getHeaderField("Lambda-Runtime-Trace-Id"));
            event.setInvokedFunctionArn(connection.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"));
            event.setDeadlineTimeInMs(Long.parseLong(connection.getHeaderField("Lambda-Runtime-Deadline-Ms")));
            try (InputStream in = connection.getInputStream()) {
                event.setContent(in.readAllBytes());
            }
            return event;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Answers an event.
     *
     * @throws LambdaRuntimeClientException when the answer is not taken
     */
    static void postInvocationResponse(byte[] requestId, byte[] response) {
        try {
            HttpURLConnection connection = connect(new String(requestId, StandardCharsets.US_ASCII) + "/response");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(response.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(response);
            }
            expect(202, connection, "answer");
            try (InputStream in = connection.getInputStream()) {
                in.readAllBytes();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HttpURLConnection connect(String path) throws IOException {
        return (HttpURLConnection) new URL(invocations + path).openConnection();
    }

    private static void expect(int status, HttpURLConnection connection, String what) throws IOException {
        if (connection.getResponseCode() != status) {
            throw new LambdaRuntimeClientException(
                    "The Runtime API refused the " + what + ".", connection.getResponseCode());
        }
    }
}
