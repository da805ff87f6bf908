package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.EntranceStep;
import dev.lambdamaven.plugin.plan.UrlGrant;
import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.Setting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionUrlConfigResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The calls about the URL of an alias. */
record FunctionUrlCalls(LambdaClient lambda, Made made) {

    /** Lambda has one URL for an alias: when one is there already, an earlier attempt of this very call has made it. */
    String create(EntranceStep.CreateFunctionUrl step) {
        String url = new OwnTraces(lambda)
                .orPresent(
                        () -> lambda.createFunctionUrlConfig(request -> request.functionName(step.functionName())
                                        .qualifier(step.alias())
                                        .authType(step.authType())
                                        .cors(cors(step.cors())))
                                .functionUrl(),
                        () -> present(step));
        made.functionUrl(url);
        return url;
    }

    String update(EntranceStep.UpdateFunctionUrl step) {
        return lambda.updateFunctionUrlConfig(request -> request.functionName(step.functionName())
                        .qualifier(step.alias())
                        .authType(step.authType())
                        .cors(cors(step.cors())))
                .functionUrl();
    }

    String addPermission(EntranceStep.AddUrlPermission step) {
        UrlGrant grant = step.grant();
        return new OwnTraces(lambda)
                .orPresent(
                        () -> {
                            lambda.addPermission(request -> {
                                request.functionName(step.functionName())
                                        .qualifier(step.alias())
                                        .statementId(grant.statementId())
                                        .action(grant.action())
                                        .principal("*");
                                switch (grant) {
                                    case URL -> request.functionUrlAuthType("NONE");
                                    case FUNCTION -> request.invokedViaFunctionUrl(true);
                                }
                            });
                            return grant.statementId();
                        },
                        () -> new AliasPolicy(lambda)
                                .grants(step.functionName(), step.alias()).urls().stream()
                                        .filter(grant::equals)
                                        .map(UrlGrant::statementId)
                                        .findFirst());
    }

    String removePermission(EntranceStep.RemoveUrlPermission step) {
        try {
            lambda.removePermission(request -> request.functionName(step.functionName())
                    .qualifier(step.alias())
                    .statementId(step.grant().statementId()));
        } catch (ResourceNotFoundException goneAlready) {
            return step.grant().statementId();
        }
        return step.grant().statementId();
    }

    private Optional<String> present(EntranceStep.CreateFunctionUrl step) {
        GetFunctionUrlConfigResponse found = lambda.getFunctionUrlConfig(
                request -> request.functionName(step.functionName()).qualifier(step.alias()));
        return Optional.of(found)
                .filter(url -> step.authType().equals(url.authTypeAsString()))
                .map(GetFunctionUrlConfigResponse::functionUrl);
    }

    /** An empty configuration takes away what is there; none at all leaves it. */
    private static software.amazon.awssdk.services.lambda.model.@Nullable Cors cors(Setting<Cors> cors) {
        if (!cors.given()) {
            return null;
        }
        return cors.value()
                .map(CorsForms::ofUrl)
                .orElseGet(() -> software.amazon.awssdk.services.lambda.model.Cors.builder()
                        .build());
    }
}
