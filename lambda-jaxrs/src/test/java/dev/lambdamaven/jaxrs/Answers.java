package dev.lambdamaven.jaxrs;

/** Answers that many tests expect. */
final class Answers {

    static final String INTERNAL_SERVER_ERROR =
            error(500, "Internal Server Error").replace("json\"}", "json\",\"x-lambda-jaxrs\":\"error\"}");

    static final String UNANSWERED = error(504, "The request was not answered in time")
            .replace("json\"}", "json\",\"x-lambda-jaxrs\":\"error\"}");

    private Answers() {}

    /** Returns the answer to a resource method that returned this text. */
    static String text(String body) {
        return """
                {"statusCode":200,"headers":{"Content-Type":"text/plain;charset=UTF-8"},\
                "body":%s,"isBase64Encoded":false}""".formatted(quoted(body));
    }

    static String error(int status, String message) {
        return """
                {"statusCode":%d,"headers":{"Content-Type":"application/json"},\
                "body":%s,"isBase64Encoded":false}""".formatted(status, quoted("{\"message\":\"" + message + "\"}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
