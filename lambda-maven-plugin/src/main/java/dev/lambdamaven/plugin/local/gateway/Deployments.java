package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import java.util.ArrayList;
import java.util.List;

/** The deployments of an API: what a stage serves that does not deploy by itself, and what those have served that do. */
final class Deployments {

    private final Apis apis;

    Deployments(Apis apis) {
        this.apis = apis;
    }

    Answer create(Call call) {
        Api api = apis.api(call);
        if (api.routes().isEmpty()) {
            throw new AwsError(400, "BadRequestException", Api.NO_ROUTES);
        }
        call.fields().text("stageName").ifPresent(api::stage);
        Deployment.Made made = api.deploy(apis.ids(), apis.now(), call.fields().text("description"));
        call.fields()
                .text("stageName")
                .ifPresent(name -> api.stages().put(name, api.stage(name).deployed(made)));
        return Answer.json(201, made.document());
    }

    Answer get(Call call) {
        return Answer.json(
                200, apis.api(call).deployment(call.path("deploymentId")).document());
    }

    Answer list(Call call) {
        List<Deployment.Made> newestFirst = new ArrayList<>(apis.api(call).deployments());
        java.util.Collections.reverse(newestFirst);
        return Pages.page(
                call, newestFirst.stream().map(Deployment.Made::document).toList());
    }
}
