package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import java.util.List;
import java.util.function.Function;

/** The few XML shapes of the query protocol. */
final class Xml {

    private Xml() {}

    /** An element with text. */
    static String element(String name, String text) {
        return wrap(name, escape(text));
    }

    /** An element around XML. */
    static String wrap(String name, String xml) {
        return "<" + name + ">" + xml + "</" + name + ">";
    }

    /** A list, each item in a {@code member}. */
    static <T> String list(String name, Iterable<T> items, Function<T, String> toXml) {
        StringBuilder members = new StringBuilder();
        items.forEach(item -> members.append(wrap("member", toXml.apply(item))));
        return wrap(name, members.toString());
    }

    static Answer answer(String action, String result, String requestId) {
        String metadata = wrap("ResponseMetadata", element("RequestId", requestId));
        return xml(200, wrap(action + "Response", wrap(action + "Result", result) + metadata));
    }

    static Answer error(AwsError error, String requestId) {
        String type = error.status() < 500 ? "Sender" : "Receiver";
        String members = element("Type", type) + element("Code", error.code()) + element("Message", error.text());
        return xml(error.status(), wrap("ErrorResponse", wrap("Error", members) + element("RequestId", requestId)));
    }

    private static Answer xml(int status, String xml) {
        return new Answer(status, List.of(new Answer.Header("Content-Type", "text/xml")), Body.utf8(xml));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#xD;");
    }
}
