package dev.lambdamaven.jaxrs.event;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fills a {@link LambdaEvent} from its JSON in one pass. */
final class EventReader {

    private final JsonReader json;
    private final LambdaEvent event = new LambdaEvent();

    private EventReader(byte[] json) {
        this.json = new JsonReader(json);
    }

    /**
     * Reads an event.
     *
     * @throws JsonException if it is not JSON
     * @throws NotAnHttpEventException if it is no HTTP request in payload format 2.0
     */
    static LambdaEvent read(byte[] json) {
        return new EventReader(json).event();
    }

    private LambdaEvent event() {
        if (json.atObject()) {
            readEvent();
            json.end();
            if (event.isHttpRequest()) {
                return event;
            }
            throw ForeignEvent.refuse(event.version, event.memberNames);
        }
        String kind = json.atArray() ? "a JSON array" : "a JSON value that is no object";
        json.skip();
        json.end();
        throw ForeignEvent.refuse(kind);
    }

    private void readEvent() {
        for (String name = json.enterObject(); name != null; name = json.nextMember()) {
            event.memberNames.add(name);
            readMember(name);
        }
    }

    private void readMember(String name) {
        switch (name) {
            case "version" -> event.version = text();
            case "rawPath" -> event.rawPath = text();
            case "rawQueryString" -> event.rawQueryString = text();
            case "cookies" -> readCookies();
            case "headers" -> readHeaders();
            case "requestContext" -> readRequestContext();
            case "body" -> event.body = text();
            case "isBase64Encoded" -> event.base64 = json.booleanOrSkip();
            default -> json.skip();
        }
    }

    private void readRequestContext() {
        for (String name = enterObjectOrSkip(); name != null; name = json.nextMember()) {
            switch (name) {
                case "http" -> readHttp();
                case "stage" -> event.stage = text();
                case "domainName" -> event.domainName = text();
                case "requestId" -> event.requestId = text();
                default -> json.skip();
            }
        }
    }

    private void readHttp() {
        for (String name = enterObjectOrSkip(); name != null; name = json.nextMember()) {
            switch (name) {
                case "method" -> event.method = text();
                case "sourceIp" -> event.sourceIp = text();
                default -> json.skip();
            }
        }
    }

    private void readHeaders() {
        for (String name = enterObjectOrSkip(); name != null; name = json.nextMember()) {
            String value = json.stringOrSkip();
            if (value != null) {
                event.headers.put(name.toLowerCase(Locale.ROOT), List.of(value));
            }
        }
    }

    private void readCookies() {
        if (!json.atArray()) {
            json.skip();
            return;
        }
        for (boolean more = json.enterArray(); more; more = json.nextElement()) {
            String cookie = json.stringOrSkip();
            if (cookie != null) {
                event.cookies.add(cookie);
            }
        }
    }

    private String text() {
        String text = json.stringOrSkip();
        return text == null ? "" : text;
    }

    private @Nullable String enterObjectOrSkip() {
        if (json.atObject()) {
            return json.enterObject();
        }
        json.skip();
        return null;
    }
}
