package dev.lambdamaven.plugin.local.metrics;

import dev.lambdamaven.plugin.Once;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Json;
import dev.lambdamaven.plugin.local.wire.OperationNames;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CloudWatch, as far as it is about the metrics of functions: Smithy's RPC v2 CBOR, which the SDK for Java speaks, and JSON 1.0, which the
 * AWS CLI speaks.
 */
public final class MetricsService {

    private final Once<Map<String, Operation>> operations;

    private interface Operation {
        Map<String, Object> answer(Fields request, String region);
    }

    public MetricsService(FunctionMetrics metrics) {
        this.operations = new Once<>(() -> {
            MetricOperations reading = new MetricOperations(metrics);
            return Map.of(
                    "GetMetricData", reading::getMetricData,
                    "GetMetricStatistics", reading::getMetricStatistics,
                    "ListMetrics", reading::listMetrics);
        });
    }

    /** Answers one call in the protocol in which it came. */
    public Answer answer(Request request, Scope scope) {
        try {
            Operation operation = operations.get().get(OperationNames.of(request, scope));
            if (operation == null) {
                throw AwsError.notImitated("the CloudWatch operation " + OperationNames.of(request, scope));
            }
            Fields members = isCbor(request) ? Cbor.read(request.body()) : Fields.parse(request.body());
            return written(request, 200, operation.answer(members, scope.region()));
        } catch (AwsError refusal) {
            return refusal(request, refusal);
        }
    }

    /** An error in this service's form; clients of the older query protocol are told its code in a header. */
    public static Answer refusal(Request request, AwsError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("__type", error.code());
        members.put("message", error.text());
        String fault = error.status() < 500 ? "Sender" : "Receiver";
        return written(request, error.status(), members)
                .with("x-amzn-ErrorType", error.code())
                .with("x-amzn-query-error", error.code() + ";" + fault);
    }

    private static Answer written(Request request, int status, Map<String, Object> members) {
        if (isCbor(request)) {
            return answer(status, "application/cbor", Cbor.write(members)).with("smithy-protocol", "rpc-v2-cbor");
        }
        return answer(status, "application/x-amz-json-1.0", Body.utf8(Json.text(inSeconds(members))));
    }

    private static Answer answer(int status, String type, Body body) {
        return new Answer(status, List.of(new Answer.Header("Content-Type", type)), body);
    }

    private static boolean isCbor(Request request) {
        return request.header("smithy-protocol").filter("rpc-v2-cbor"::equals).isPresent();
    }

    /** JSON has no times: they are seconds since 1970. */
    private static Object inSeconds(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), inSeconds(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(MetricsService::inSeconds).toList();
        }
        return value instanceof Instant time ? (Object) (time.toEpochMilli() / 1000.0) : value;
    }
}
