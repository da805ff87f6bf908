package com.acme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers as a shop would, and says more than it should. */
public final class Shop implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        answer.write(answerTo(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String answerTo(String event) {
        if (event.contains("\"rawPath\":\"/health\"")) {
            return answer(200, "", "{'status':'ok'}");
        }
        if (event.contains("\"rawPath\":\"/items\"") && event.contains("Bearer t0ken-of-the-shop")) {
            return answer(201, "'location':'/items/7',", "{'id':7,'tags':['new'],'seen':'Bearer t0ken-of-the-shop'}");
        }
        if (event.contains("\"rawPath\":\"/items/7\"")) {
            boolean put = event.contains("\"method\":\"PUT\"") && event.contains("desk lamp");
            return answer(200, "", put ? "{'id':7,'name':'desk lamp'}" : "{'id':7,'name':'lamp'}");
        }
        return answer(404, "", "{'message':'there is no such page'}");
    }

    private static String answer(int status, String headers, String body) {
        return ("{'statusCode':" + status + ",'headers':{" + headers + "'content-type':'application/json'},'body':\""
                        + body.replace("'", "\\\"") + "\"}")
                .replace('\'', '"');
    }
}
