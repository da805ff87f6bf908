package dev.lambdamaven.differential;

import java.io.IOException;
import java.util.List;

/** What stands before a function: makes an event of a request and an answer of a result. */
interface Front {

    /** All that the requests go through. */
    List<Front> ALL = List.of(PayloadTwo.HTTP_API, PayloadTwo.FUNCTION_URL, new RestApi());

    /** Returns the name of its file of known differences, without extension. */
    String label();

    /** Returns the event as JSON in UTF-8. */
    byte[] event(Request request) throws IOException;

    /** Returns what the client sees of the function's result. */
    Answer answer(byte[] result, Request request) throws IOException;
}
