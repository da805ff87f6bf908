package dev.lambdamaven.plugin.local.logs;

import dev.lambdamaven.plugin.Once;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Json;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** CloudWatch Logs: JSON 1.1, the operation in a header. */
public final class LogsService {

    private static final String PREFIX = "Logs_20140328.";

    private final Once<Map<String, Function<LogRequest, Map<String, Object>>>> operations;

    public LogsService(LogGroups groups) {
        this.operations = new Once<>(() -> table(groups));
    }

    private static Map<String, Function<LogRequest, Map<String, Object>>> table(LogGroups groups) {
        Map<String, Function<LogRequest, Map<String, Object>>> operations = new LinkedHashMap<>();
        GroupOperations group = new GroupOperations(groups);
        EventOperations event = new EventOperations(groups, group);
        operations.put("CreateLogGroup", group::create);
        operations.put("DeleteLogGroup", group::delete);
        operations.put("PutRetentionPolicy", group::putRetention);
        operations.put("DeleteRetentionPolicy", group::deleteRetention);
        operations.put("DescribeLogGroups", group::describe);
        operations.put("DescribeLogStreams", group::describeStreams);
        TagOperations tags = new TagOperations(groups);
        operations.put("TagResource", tags::tag);
        operations.put("UntagResource", tags::untag);
        operations.put("ListTagsForResource", tags::list);
        operations.put("FilterLogEvents", event::filter);
        operations.put("GetLogEvents", event::get);
        return operations;
    }

    /** Answers one call; a refusal is in this service's form. */
    public Answer answer(Request request, Scope scope) {
        try {
            String target = request.header("x-amz-target").orElse("");
            Function<LogRequest, Map<String, Object>> operation =
                    operations.get().get(target.startsWith(PREFIX) ? target.substring(PREFIX.length()) : "");
            if (operation == null) {
                throw AwsError.notImitated("the CloudWatch Logs operation " + target);
            }
            Map<String, Object> members = operation.apply(new LogRequest(Fields.parse(request.body()), scope.region()));
            return json(200, members.isEmpty() ? Body.EMPTY : Json.bytes(members));
        } catch (AwsError refusal) {
            return refusal(refusal);
        }
    }

    /** An error in this service's form. */
    public static Answer refusal(AwsError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("__type", error.code());
        members.put("message", error.text());
        return json(error.status(), Json.bytes(members)).with("x-amzn-ErrorType", error.code());
    }

    private static Answer json(int status, Body body) {
        return new Answer(status, List.of(new Answer.Header("Content-Type", "application/x-amz-json-1.1")), body);
    }
}
