package dev.lambdamaven.jaxrs.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills a {@link ProxyEvent} from JSON that was read to its end before and so is known to be valid. */
final class ProxyEventReader {

    private final JsonReader json;
    private final ProxyEvent event = new ProxyEvent();

    private ProxyEventReader(byte[] json) {
        this.json = new JsonReader(json);
    }

    static ProxyEvent read(byte[] json) {
        return new ProxyEventReader(json).event();
    }

    private ProxyEvent event() {
        for (String name = json.enterObjectOrSkip(); name != null; name = json.nextMember()) {
            switch (name) {
                case "httpMethod" -> event.method = json.textOrSkip();
                case "path" -> event.path = json.textOrSkip();
                case "headers" -> event.headers = lines(true);
                case "multiValueHeaders" -> event.multiValueHeaders = lines(true);
                case "queryStringParameters" -> event.query = lines(false);
                case "multiValueQueryStringParameters" -> event.multiValueQuery = lines(false);
                case "requestContext" -> readRequestContext();
                default -> json.skip();
            }
        }
        return event;
    }

    private void readRequestContext() {
        for (String name = json.enterObjectOrSkip(); name != null; name = json.nextMember()) {
            switch (name) {
                case "path" -> event.contextPath = json.textOrSkip();
                case "identity" -> readIdentity();
                case "elb" -> readLoadBalancer();
                default -> json.skip();
            }
        }
    }

    private void readIdentity() {
        if (json.atObject()) {
            event.identity = JsonValues.object(json);
        } else {
            json.skip();
        }
    }

    private void readLoadBalancer() {
        event.fromLoadBalancer = json.atObject();
        json.skip();
    }

    /**
     * Reads one value or a list of them for each name; null if it is no object. Names that differ in case only are headers
     * in two lines, which REST APIs keep apart.
     */
    private @Nullable Map<String, List<String>> lines(boolean headers) {
        if (!json.atObject()) {
            json.skip();
            return null;
        }
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String name = json.enterObject(); name != null; name = json.nextMember()) {
            String key = headers ? name.toLowerCase(Locale.ROOT) : name;
            List<String> values = lines.getOrDefault(key, new ArrayList<>());
            readValues(values, headers);
            if (!values.isEmpty()) {
                lines.put(key, values);
            }
        }
        return lines;
    }

    private void readValues(List<String> values, boolean headers) {
        if (json.atArray()) {
            for (boolean more = json.enterArray(); more; more = json.nextElement()) {
                addText(values, headers);
            }
        } else {
            addText(values, headers);
        }
    }

    private void addText(List<String> values, boolean headers) {
        String value = json.stringOrSkip();
        if (value != null) {
            values.add(headers ? LambdaEvent.oneLine(value) : value);
        }
    }
}
