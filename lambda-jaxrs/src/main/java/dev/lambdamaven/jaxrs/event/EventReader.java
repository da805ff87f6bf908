package dev.lambdamaven.jaxrs.event;

import java.util.List;
import java.util.Locale;

/** Fills a {@link LambdaEvent} from its JSON in one pass, with the members of payload format 2.0. */
final class EventReader {

    private final JsonReader json;
    private final LambdaEvent event = new LambdaEvent();

    private EventReader(byte[] json) {
        this.json = new JsonReader(json);
    }

    /**
     * Reads an event to its end; whether it is a request is left to the caller.
     *
     * @throws JsonException if it is not JSON
     */
    static LambdaEvent read(byte[] json) {
        return new EventReader(json).event();
    }

    private LambdaEvent event() {
        for (String name = json.enterObjectOrSkip(); name != null; name = json.nextMember()) {
            readMember(name);
        }
        json.end();
        return event;
    }

    private void readMember(String name) {
        switch (name) {
            case "version" -> event.version = json.textOrSkip();
            case "rawPath" -> event.rawPath = json.textOrSkip();
            case "rawQueryString" -> event.rawQueryString = json.textOrSkip();
            case "cookies" -> readCookies();
            case "headers" -> readHeaders();
            case "requestContext" -> readRequestContext();
            case "body" -> event.body = json.textOrSkip();
            case "isBase64Encoded" -> event.base64 = json.booleanOrSkip();
            case "routeArn", "methodArn" -> readAuthorizerQuestion();
            default -> json.skip();
        }
    }

    private void readAuthorizerQuestion() {
        event.asksAnAuthorizer = true;
        json.skip();
    }

    private void readRequestContext() {
        for (String name = json.enterObjectOrSkip(); name != null; name = json.nextMember()) {
            switch (name) {
                case "http" -> readHttp();
                case "stage" -> event.stage = json.textOrSkip();
                case "domainName" -> event.domainName = json.textOrSkip();
                case "requestId" -> event.requestId = json.textOrSkip();
                case "authorizer" -> readAuthorizer();
                default -> json.skip();
            }
        }
    }

    private void readHttp() {
        for (String name = json.enterObjectOrSkip(); name != null; name = json.nextMember()) {
            switch (name) {
                case "method" -> event.method = json.textOrSkip();
                case "sourceIp" -> event.sourceIp = json.textOrSkip();
                default -> json.skip();
            }
        }
    }

    private void readAuthorizer() {
        if (json.atObject()) {
            event.authorizer = JsonValues.object(json);
        } else {
            event.authorizer = null;
            json.skip();
        }
    }

    private void readHeaders() {
        for (String name = json.enterObjectOrSkip(); name != null; name = json.nextMember()) {
            String value = json.stringOrSkip();
            if (value != null) {
                event.headers.put(name.toLowerCase(Locale.ROOT), List.of(LambdaEvent.oneLine(value)));
            }
        }
    }

    private void readCookies() {
        event.cookies.clear();
        for (boolean more = json.enterArrayOrSkip(); more; more = json.nextElement()) {
            String cookie = json.stringOrSkip();
            if (cookie != null) {
                event.cookies.add(LambdaEvent.oneLine(cookie));
            }
        }
    }
}
