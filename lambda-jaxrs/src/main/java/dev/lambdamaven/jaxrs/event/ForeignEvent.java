package dev.lambdamaven.jaxrs.event;

import java.util.ArrayList;
import java.util.List;

/** Says what came instead of an HTTP request: the kind it has, and the names of its members, never their values. */
final class ForeignEvent {

    private static final int MAX_NAMES = 12;
    private static final int MAX_NAME_LENGTH = 40;
    private static final String EXPECTED =
            ". Expected a request from an API Gateway HTTP API or REST API, from a function URL"
                    + " or from an Application Load Balancer: either \"version\" is \"2.0\" and \"requestContext\" has \"http\" with"
                    + " a \"method\", or there are \"httpMethod\" and \"path\".";

    private ForeignEvent() {}

    /** Reads an event, which is valid JSON, once more. */
    static NotAnHttpEventException refuse(byte[] json) {
        JsonReader reader = new JsonReader(json);
        if (!reader.atObject()) {
            return refuse(reader.atArray() ? "a JSON array" : "a JSON value that is no object");
        }
        EventShape shape = EventShape.read(reader);
        String kind = shape.kind();
        return refuse(
                kind.isEmpty() ? members(shape.members) : kind.concat(", ").concat(members(shape.members)));
    }

    private static NotAnHttpEventException refuse(String what) {
        return new NotAnHttpEventException(
                "The event is no HTTP request: it is ".concat(what).concat(EXPECTED));
    }

    private static String members(List<String> names) {
        if (names.isEmpty()) {
            return "an object without members";
        }
        StringBuilder text = new StringBuilder("an object with the members ");
        int shown = Math.min(names.size(), MAX_NAMES);
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append(printable(names.get(i)));
        }
        if (names.size() > shown) {
            text.append(" and ").append(names.size() - shown).append(" more");
        }
        return text.toString();
    }

    /** Names come from outside and go to a log and to a terminal. */
    private static String printable(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(name.length(), MAX_NAME_LENGTH); i++) {
            char c = name.charAt(i);
            text.append(c < ' ' || c > '~' ? '?' : c);
        }
        return name.length() > MAX_NAME_LENGTH ? text.append("...").toString() : text.toString();
    }

    /** Names that tell events apart. */
    private static final class EventShape {

        /** What {@code eventSource} and {@code EventSource} say of records, and whose records they are. */
        private static final String[][] SOURCES = {
            {"aws:sqs", "Amazon SQS"},
            {"aws:sns", "Amazon SNS"},
            {"aws:s3", "Amazon S3"},
            {"aws:dynamodb", "Amazon DynamoDB Streams"},
            {"aws:kinesis", "Amazon Kinesis"},
            {"aws:ses", "Amazon SES"},
        };

        private final List<String> members = new ArrayList<>();
        private final List<String> context = new ArrayList<>();
        private final List<String> record = new ArrayList<>();
        private String recordSource = "";

        static EventShape read(JsonReader json) {
            EventShape shape = new EventShape();
            for (String name = json.enterObject(); name != null; name = json.nextMember()) {
                shape.members.add(name);
                switch (name) {
                    case "requestContext" -> shape.readContext(json);
                    case "Records" -> shape.readRecords(json);
                    default -> json.skip();
                }
            }
            return shape;
        }

        private void readContext(JsonReader json) {
            for (String name = json.enterObjectOrSkip(); name != null; name = json.nextMember()) {
                context.add(name);
                json.skip();
            }
        }

        private void readRecords(JsonReader json) {
            for (boolean more = json.enterArrayOrSkip(); more; more = json.nextElement()) {
                if (record.isEmpty()) {
                    readRecord(json);
                } else {
                    json.skip();
                }
            }
        }

        private void readRecord(JsonReader json) {
            for (String name = json.enterObjectOrSkip(); name != null; name = json.nextMember()) {
                record.add(name);
                boolean source = name.equalsIgnoreCase("eventSource");
                String text = source ? json.stringOrNull() : null;
                if (text == null) {
                    json.skip();
                } else {
                    recordSource = text;
                }
            }
        }

        /** Returns the kind with its article; empty if it is none of those that are mixed up with requests. */
        private String kind() {
            if (members.contains("routeArn") || members.contains("methodArn")) {
                return "a question to a Lambda authorizer of API Gateway";
            }
            if (context.contains("connectionId")) {
                return "an event of an API Gateway WebSocket API";
            }
            if (context.contains("serviceArn") || members.contains("raw_path")) {
                return "a request from VPC Lattice";
            }
            if (members.contains("detail-type") && members.contains("source")) {
                return "an event of Amazon EventBridge";
            }
            return members.contains("Records") ? records() : "";
        }

        private String records() {
            if (record.contains("cf")) {
                return "an event of Lambda@Edge";
            }
            for (String[] source : SOURCES) {
                if (recordSource.equals(source[0])) {
                    return "records of ".concat(source[1]);
                }
            }
            return "";
        }
    }
}
