package dev.lambdamaven.differential;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A function and what stands before it. */
record Function(RequestStreamHandler handler, Front front) {

    /** What the client sees, and what the function logged. */
    record Reply(Answer answer, String log) {}

    Reply serve(Request request) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        Invoked context = new Invoked();
        handler.handleRequest(new ByteArrayInputStream(front.event(request)), result, context);
        return new Reply(front.answer(result.toByteArray(), request), context.log());
    }
}
