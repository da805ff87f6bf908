package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.CanaryStep;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.UpdateAliasRequest;
import software.amazon.awssdk.services.lambda.model.UpdateAliasResponse;

/**
 * The Lambda calls that make the alias and move it. Each change names the revision that it is based on, so that none overwrites what
 * somebody else has done meanwhile.
 */
final class AliasCalls {

    /** No other version gets a part of the requests. */
    private static final AliasRoutingConfiguration WHOLE = AliasRoutingConfiguration.builder()
            .additionalVersionWeights(Map.of())
            .build();

    private final LambdaClient lambda;
    private final FunctionWaits waits;
    private final OwnTraces traces;
    private final KnownAlias known;

    AliasCalls(LambdaClient lambda, Waits waits, KnownAlias known) {
        this.lambda = lambda;
        this.waits = new FunctionWaits(lambda, waits);
        this.traces = new OwnTraces(lambda);
        this.known = known;
    }

    String create(ReleaseStep.CreateAlias step, String version) {
        return traces.orPresent(
                () -> lambda.createAlias(request -> request.functionName(step.functionName())
                                .name(step.alias())
                                .functionVersion(version)
                                .description(step.description()))
                        .aliasArn(),
                () -> traces.alias(step, version));
    }

    /** @throws LambdaException when another deployment or a rollback has moved the alias since it was read */
    String move(ReleaseStep.UpdateAlias step, String version) {
        return change(
                new Place(step.functionName(), step.alias(), version),
                request -> request.description(step.description()));
    }

    /** Takes the share of another version away; the description stays, since it speaks of the version that has the alias. */
    String clearWeights(CanaryStep.ClearWeights step) {
        return change(new Place(step.functionName(), step.alias(), step.version()), request -> {});
    }

    /** Where all requests shall go. */
    private record Place(String functionName, String alias, String version) {}

    private String change(Place place, Consumer<UpdateAliasRequest.Builder> rest) {
        return waits.untilRead(place.functionName(), () -> {
            try {
                UpdateAliasResponse changed = lambda.updateAlias(request -> request.functionName(place.functionName())
                        .name(place.alias())
                        .functionVersion(place.version())
                        .routingConfig(WHOLE)
                        .revisionId(known.revision())
                        .applyMutation(rest));
                known.at(changed);
                return Optional.of(changed.aliasArn());
            } catch (PreconditionFailedException refused) {
                return present(place, refused);
            }
        });
    }

    /** The SDK sends again what was not answered: then the alias is where this call has put it. */
    private Optional<String> present(Place place, PreconditionFailedException refused) {
        GetAliasResponse now = read(place.functionName(), place.alias());
        if (KnownAlias.isWhole(now, place.version())) {
            known.at(now);
            return Optional.of(now.aliasArn());
        }
        if (known.isStill(now)) {
            return Optional.empty();
        }
        throw KnownAlias.rival(place.functionName(), place.alias())
                .with("serves now", "version " + now.functionVersion())
                .causedBy(refused);
    }

    /**
     * The alias no longer says that it was not checked, unless another deployment has moved it: then it speaks of that one.
     *
     * @return the version that it points at
     */
    String finish(ReleaseStep.SmokeUrl step, String checked) {
        String finished = step.unfinished().earlier().description();
        Consumer<UpdateAliasRequest.Builder> finish =
                request -> request.name(step.alias()).description(finished);
        if (known.isAt(checked) && changed(step.functionName(), known.revision(), finish)) {
            return checked;
        }
        return waits.untilRead(step.functionName(), () -> {
            GetAliasResponse now = read(step.functionName(), step.alias());
            boolean done = !now.functionVersion().equals(checked) || finished.equals(now.description());
            return done || changed(step.functionName(), now.revisionId(), finish)
                    ? Optional.of(now.functionVersion())
                    : Optional.empty();
        });
    }

    /**
     * Moves the alias back, unless another deployment has moved it.
     *
     * @return the version that it points at then
     */
    String moveBack(ReleaseStep.ReturnAlias step) {
        String to = step.move().to();
        return waits.untilRead(step.functionName(), () -> {
            GetAliasResponse now = read(step.functionName(), step.alias());
            if (!now.functionVersion().equals(step.move().from())) {
                return Optional.of(now.functionVersion());
            }
            return changed(
                            step.functionName(),
                            now.revisionId(),
                            request -> request.name(step.alias())
                                    .functionVersion(to)
                                    .description(step.description()))
                    ? Optional.of(to)
                    : Optional.empty();
        });
    }

    /** Whether nobody has changed the alias since it had this revision. */
    private boolean changed(
            String functionName, @Nullable String revision, Consumer<UpdateAliasRequest.Builder> change) {
        try {
            lambda.updateAlias(request ->
                    request.functionName(functionName).revisionId(revision).applyMutation(change));
            return true;
        } catch (PreconditionFailedException meanwhile) {
            return false;
        }
    }

    /** @throws LambdaException when somebody else has changed the alias since it was read */
    String rollBack(ReleaseStep.RollBack step) {
        try {
            return lambda.updateAlias(request -> request.functionName(step.functionName())
                            .name(step.alias())
                            .functionVersion(step.move().to())
                            .routingConfig(WHOLE)
                            .revisionId(step.revisionId())
                            .description(step.description()))
                    .functionVersion();
        } catch (PreconditionFailedException changed) {
            if (KnownAlias.isWhole(
                    read(step.functionName(), step.alias()), step.move().to())) {
                return step.move().to();
            }
            throw LambdaException.of(
                            "Alias %s was changed meanwhile, so it was not moved.".formatted(step.alias()),
                            "See what serves now: mvn lambda:status")
                    .causedBy(changed);
        }
    }

    private GetAliasResponse read(String functionName, String alias) {
        return lambda.getAlias(request -> request.functionName(functionName).name(alias));
    }
}
