package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import java.util.Map;

/** The tags of APIs, by ARN. */
final class Tags {

    private final Apis apis;

    Tags(Apis apis) {
        this.apis = apis;
    }

    Answer get(Call call) {
        return Answer.json(200, Map.of("tags", api(call).tags()));
    }

    Answer tag(Call call) {
        api(call).tags().putAll(call.fields().object("tags").texts());
        return Answer.of(201);
    }

    Answer untag(Call call) {
        api(call).tags().keySet().removeAll(call.request().queryAll("tagKeys"));
        return Answer.of(204);
    }

    private Api api(Call call) {
        String arn = call.path("resource-arn");
        String prefix = Arns.apiGateway(call.region(), "/apis/");
        if (!arn.startsWith(prefix)) {
            throw new AwsError(400, "BadRequestException", "Invalid resource ARN: " + arn);
        }
        String id = arn.substring(prefix.length());
        if (id.contains("/")) {
            throw AwsError.notImitated("tags of " + arn + ", only those of APIs");
        }
        return apis.find(id)
                .orElseThrow(() -> new AwsError(404, "NotFoundException", "Invalid API identifier specified " + id));
    }
}
