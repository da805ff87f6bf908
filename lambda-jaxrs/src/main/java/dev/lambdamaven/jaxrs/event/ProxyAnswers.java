package dev.lambdamaven.jaxrs.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Status and headers of answers in payload format 1.0 and of answers to load balancers. A REST API refuses members it does
 * not know; a load balancer reads the headers in the kind it sent them in and no other.
 */
final class ProxyAnswers {

    /** RFC 9110, 15, and RFC 6585; a load balancer wants the reason phrase beside the status. */
    private static final String REASONS = "100 Continue|101 Switching Protocols|200 OK|201 Created|202 Accepted"
            + "|203 Non-Authoritative Information|204 No Content|205 Reset Content|206 Partial Content"
            + "|300 Multiple Choices|301 Moved Permanently|302 Found|303 See Other|304 Not Modified"
            + "|307 Temporary Redirect|308 Permanent Redirect|400 Bad Request|401 Unauthorized|402 Payment Required"
            + "|403 Forbidden|404 Not Found|405 Method Not Allowed|406 Not Acceptable"
            + "|407 Proxy Authentication Required|408 Request Timeout|409 Conflict|410 Gone|411 Length Required"
            + "|412 Precondition Failed|413 Content Too Large|414 URI Too Long|415 Unsupported Media Type"
            + "|416 Range Not Satisfiable|417 Expectation Failed|421 Misdirected Request|422 Unprocessable Content"
            + "|426 Upgrade Required|428 Precondition Required|429 Too Many Requests"
            + "|431 Request Header Fields Too Large|500 Internal Server Error|501 Not Implemented|502 Bad Gateway"
            + "|503 Service Unavailable|504 Gateway Timeout|505 HTTP Version Not Supported|";

    private ProxyAnswers() {}

    /** Writes all between status and body. */
    static void writeHeaders(
            JsonBuffer json, int status, Map<String, List<String>> headers, PayloadFormat format, boolean head) {
        if (format == PayloadFormat.REST_API) {
            writeLists(json, headers, false);
            return;
        }
        json.raw(",\"statusDescription\":").string(description(status));
        if (format == PayloadFormat.ALB_MULTI_VALUE) {
            writeLists(json, headers, head);
        } else {
            writeSingles(json, headers, head);
        }
    }

    private static String description(int status) {
        String number = Integer.toString(status);
        int start = REASONS.indexOf(number.concat(" "));
        return start < 0 ? number : REASONS.substring(start, REASONS.indexOf('|', start));
    }

    private static void writeLists(JsonBuffer json, Map<String, List<String>> headers, boolean keepLength) {
        String separator = "";
        json.raw(",\"multiValueHeaders\":{");
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            String name = header.getKey();
            if (ResponseHeaders.isCookie(name) || ResponseHeaders.passes(name, keepLength)) {
                json.raw(separator).string(name).raw(":");
                ResponseHeaders.writeLines(json, header.getValue());
                separator = ",";
            }
        }
        json.raw("}");
    }

    private static void writeSingles(JsonBuffer json, Map<String, List<String>> headers, boolean keepLength) {
        int cookies = 0;
        String separator = "";
        json.raw(",\"headers\":{");
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            String name = header.getKey();
            if (ResponseHeaders.isCookie(name)) {
                for (String cookie : header.getValue()) {
                    writeSingle(json.raw(separator), cased("set-cookie", cookies), cookie);
                    separator = ",";
                    cookies++;
                }
            } else if (ResponseHeaders.passes(name, keepLength)) {
                writeSingle(json.raw(separator), name, String.join(",", header.getValue()));
                separator = ",";
            }
        }
        json.raw("}");
    }

    private static void writeSingle(JsonBuffer json, String name, String value) {
        json.string(name).raw(":").string(ResponseHeaders.oneLine(value));
    }

    /**
     * Returns the name in another mixture of cases for each number up to 511. Cookies cannot be joined with commas, and JSON
     * has one member per name; names that differ in case are several members, and one header to each client.
     */
    private static String cased(String name, int number) {
        String upper = name.toUpperCase(Locale.ROOT);
        StringBuilder mixed = new StringBuilder(name.length());
        int bit = 0;
        for (int i = 0; i < name.length(); i++) {
            boolean raise = Character.isLetter(name.charAt(i)) && (number >> bit++ & 1) == 1;
            mixed.append(raise ? upper.charAt(i) : name.charAt(i));
        }
        return mixed.toString();
    }
}
