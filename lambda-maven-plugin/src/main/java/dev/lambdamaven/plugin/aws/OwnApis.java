package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.HttpApiStep;
import dev.lambdamaven.plugin.spec.Ownership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisResponse;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/**
 * The APIs that carry the tags of a function: one, also when an answer was lost or two deployments run at once. API Gateway takes the
 * same name twice, so that only looking again can tell.
 */
final class OwnApis {

    /** How long a deployment may take from its CreateApi to its look at the others. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ApiGatewayV2Client apis;
    private final ApiGatewayV2Client apisOnce;
    private final ApiChanges changes;

    OwnApis(AwsClients clients, ApiChanges changes) {
        this.apis = clients.apis();
        this.apisOnce = clients.apisOnce();
        this.changes = changes;
    }

    /**
     * What was made.
     *
     * @param found by its tags after a lost answer, so that it may be somebody else's
     */
    record Made(String id, String endpoint, boolean found) {}

    static List<Api> all(ApiGatewayV2Client apis) {
        return Pages.all(
                token -> apis.getApis(request -> request.nextToken(token)),
                GetApisResponse::items,
                GetApisResponse::nextToken);
    }

    /**
     * Makes the API.
     *
     * @throws LambdaException when somebody else has made one meanwhile; then this one is gone again, unless nobody knows which
     *     one is whose
     */
    Made create(HttpApiStep.CreateHttpApi step) {
        Made made = changes.create(() -> send(step), () -> adopted(step));
        List<Api> own = own(step);
        List<Api> rivals =
                own.stream().filter(api -> !api.apiId().equals(made.id())).toList();
        if (made.found() && !rivals.isEmpty()) {
            throw stopped(
                            "An answer of API Gateway was lost while another deployment made an HTTP API for this function.")
                    .with("APIs", own.stream().map(OwnApis::text).collect(Collectors.joining("\n")));
        }
        Optional<Api> mine =
                own.stream().filter(api -> api.apiId().equals(made.id())).findFirst();
        Instant since = mine.map(Api::createdDate).orElse(Instant.MAX);
        for (Api rival : rivals) {
            if (rival.createdDate().isBefore(since) || (isTwin(rival, since) && !outlasts(step, made, rival))) {
                giveWay(made, rival);
            }
        }
        return made;
    }

    private static boolean isTwin(Api rival, Instant since) {
        return rival.createdDate().equals(since);
    }

    /**
     * Of two of the same second the one with the larger id goes. The other one waits for it, since the other deployment may have
     * looked before this API was there: then it goes on, and this one must give way.
     */
    private boolean outlasts(HttpApiStep.CreateHttpApi step, Made made, Api rival) {
        if (made.id().compareTo(rival.apiId()) > 0) {
            return false;
        }
        try {
            return changes.waits()
                    .until(new Waits.Wait("another deployment to give way", PATIENCE), () -> state(step, rival));
        } catch (LambdaException neitherWentNorGoesOn) {
            return false;
        }
    }

    /** Whether the rival is gone; empty as long as that is open. */
    private Optional<Boolean> state(HttpApiStep.CreateHttpApi step, Api rival) {
        if (own(step).stream().noneMatch(api -> api.apiId().equals(rival.apiId()))) {
            return Optional.of(true);
        }
        boolean goesOn = !new ApiLookup(apis).integrations(rival.apiId()).isEmpty();
        return goesOn ? Optional.of(false) : Optional.empty();
    }

    private Made send(HttpApiStep.CreateHttpApi step) {
        var api = apisOnce.createApi(request -> {
            request.name(step.name()).protocolType(ProtocolType.HTTP).tags(step.tags());
            step.cors().ifPresent(cors -> request.corsConfiguration(CorsForms.ofApi(cors)));
        });
        return new Made(api.apiId(), api.apiEndpoint(), false);
    }

    /** After a lost answer: what is there now was not there when the plan was made. */
    private Optional<Made> adopted(HttpApiStep.CreateHttpApi step) {
        return own(step).stream().findFirst().map(api -> new Made(api.apiId(), api.apiEndpoint(), true));
    }

    private void giveWay(Made made, Api rival) {
        changes.untilNobodyElseChanges(() -> apis.deleteApi(request -> request.apiId(made.id())));
        throw stopped("Another deployment made an HTTP API for this function at the same time.")
                .with("kept", text(rival))
                .with("deleted", made.id() + ", which this deployment had just made");
    }

    private static LambdaException stopped(String problem) {
        return LambdaException.of(
                problem, "Run the goal again when that deployment has ended: it goes on where this one stopped.");
    }

    private static String text(Api api) {
        return api.apiId() + ", made " + api.createdDate();
    }

    private List<Api> own(HttpApiStep.CreateHttpApi step) {
        String function = Objects.requireNonNull(step.tags().get(Ownership.FUNCTION));
        return all(apis).stream()
                .filter(api -> Ownership.ours(api.tags(), function))
                .toList();
    }
}
