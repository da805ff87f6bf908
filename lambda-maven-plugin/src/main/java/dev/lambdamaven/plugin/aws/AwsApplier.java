package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.plan.Plan;
import dev.lambdamaven.plugin.plan.Step;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Applies the steps of a plan, one after the other: API Gateway refuses concurrent changes to one API.
 *
 * <p>Visiting a step takes effect in AWS and answers what it made: an ARN, a version, an id.
 */
public final class AwsApplier implements Step.Visitor<String> {

    private final RoleCalls roles;
    private final FunctionCalls functions;
    private final HttpApiCalls apis;
    private final AwsTarget target;
    private final Account account;
    private final Made made;

    /** @param log receives a line for each wait of more than two seconds */
    public AwsApplier(AwsClients clients, DeploymentSpec wanted, Observed observed, Consumer<String> log) {
        Waits waits = new Waits(log, InstantSource.system());
        this.target = clients.target();
        this.account = observed.account();
        this.made = Made.from(observed, account.aliasArn(wanted.function().name(), wanted.alias()));
        this.roles = new RoleCalls(clients.iam());
        boolean ownRole = wanted.function().role().isEmpty();
        this.functions =
                new FunctionCalls(clients.lambda(), waits, ownRole ? Duration.ofMinutes(3) : Duration.ofSeconds(30));
        this.apis = new HttpApiCalls(clients, waits, made);
    }

    /**
     * Applies every step.
     *
     * @throws StepFailure naming the step that failed; those before it have taken effect
     */
    public Applied apply(Plan plan) {
        for (Step step : plan.steps()) {
            try {
                step.accept(this);
            } catch (RuntimeException failure) {
                LambdaException explained = AwsFailures.explain(failure, target);
                throw new StepFailure(step, explained);
            }
        }
        return made.applied();
    }

    @Override
    public String createRole(Step.CreateRole step) {
        return roles.create(step);
    }

    @Override
    public String putRolePolicy(Step.PutRolePolicy step) {
        return roles.putPolicy(step);
    }

    @Override
    public String createFunction(Step.CreateFunction step) {
        return functions.create(step);
    }

    @Override
    public String updateFunctionConfiguration(Step.UpdateFunctionConfiguration step) {
        return functions.updateConfiguration(step);
    }

    @Override
    public String updateFunctionCode(Step.UpdateFunctionCode step) {
        return functions.updateCode(step);
    }

    @Override
    public String tagFunction(Step.TagFunction step) {
        return functions.tag(step);
    }

    @Override
    public String publishVersion(Step.PublishVersion step) {
        made.version(functions.publish(step));
        return made.version();
    }

    @Override
    public String createAlias(Step.CreateAlias step) {
        return functions.createAlias(step, made.version());
    }

    @Override
    public String updateAlias(Step.UpdateAlias step) {
        return functions.updateAlias(step, made.version());
    }

    @Override
    public String createHttpApi(Step.CreateHttpApi step) {
        return apis.create(step);
    }

    @Override
    public String createIntegration(Step.CreateIntegration step) {
        return apis.createIntegration(step);
    }

    @Override
    public String updateIntegration(Step.UpdateIntegration step) {
        return apis.updateIntegration(step);
    }

    @Override
    public String createRoute(Step.CreateRoute step) {
        return apis.createRoute(step);
    }

    @Override
    public String updateRoute(Step.UpdateRoute step) {
        return apis.updateRoute(step);
    }

    @Override
    public String addPermission(Step.AddPermission step) {
        return functions.addPermission(step, made.apiId(), account.anyRouteArn(made.apiId()));
    }

    @Override
    public String createStage(Step.CreateStage step) {
        return apis.createStage(step);
    }

    @Override
    public String enableAutoDeploy(Step.EnableAutoDeploy step) {
        return apis.enableAutoDeploy(step);
    }
}
