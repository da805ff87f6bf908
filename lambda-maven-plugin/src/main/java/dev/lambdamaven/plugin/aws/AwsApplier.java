package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.CanaryStep;
import dev.lambdamaven.plugin.plan.EntranceStep;
import dev.lambdamaven.plugin.plan.HttpApiStep;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.plan.PackageStore;
import dev.lambdamaven.plugin.plan.Plan;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import dev.lambdamaven.plugin.plan.SettingStep;
import dev.lambdamaven.plugin.plan.Step;
import dev.lambdamaven.plugin.plan.StoreStep;
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
    private final ReleaseCalls releases;
    private final AliasCalls aliases;
    private final GateCalls gate;
    private final CanaryCalls canary;
    private final LayerCalls layers;
    private final StoreCalls stores;
    private final HttpApiCalls apis;
    private final EntranceCalls entrance;
    private final SettingCalls settings;
    private final AwsTarget target;
    private final Made made;

    /**
     * Ready for the first step.
     *
     * @param gate asked at the smoke steps of the plan
     * @param log takes whole lines: what the gate has seen, and a line for each wait of more than two seconds
     */
    public AwsApplier(
            AwsClients clients, DeploymentSpec wanted, Observed observed, ReleaseGate gate, Consumer<String> log) {
        Waits waits = Waits.real(log);
        Settled settled = new Settled();
        this.target = clients.target();
        this.made = Made.from(observed, wanted);
        PackageStore store = PackageStore.of(wanted, observed.account());
        Duration roleLimit = wanted.function().role().isEmpty() ? Duration.ofMinutes(3) : Duration.ofSeconds(30);
        RoleWait role = new RoleWait(waits, InstantSource.system(), clients.iam(), roleLimit);
        this.roles = new RoleCalls(clients.iam(), role);
        FunctionWaits settling = new FunctionWaits(clients.lambda(), waits);
        this.functions = new FunctionCalls(clients.lambda(), settling, role, settled, store);
        this.stores = new StoreCalls(clients, observed.account(), log);
        this.releases = new ReleaseCalls(clients.lambda(), waits, settled);
        KnownAlias known = KnownAlias.of(observed.alias());
        this.aliases = new AliasCalls(clients.lambda(), waits, known);
        this.gate = new GateCalls(clients, gate, aliases, observed, log);
        this.canary = new CanaryCalls(clients, new CanaryCalls.Alias(aliases, known), gate, made, log);
        this.layers = new LayerCalls(clients.lambda(), store);
        this.apis = new HttpApiCalls(clients, waits, functions, observed.account(), made);
        this.entrance = new EntranceCalls(clients, waits, made);
        this.settings = new SettingCalls(clients, waits);
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
                throw new StepFailure(step, explained, made.applied());
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
    public String store(StoreStep step) {
        return step.accept(stores);
    }

    @Override
    public String publishLayerVersion(Step.PublishLayerVersion step) {
        String arn = layers.publish(step);
        made.layerVersion(arn);
        return arn;
    }

    @Override
    public String createFunction(Step.CreateFunction step) {
        return functions.create(made.resolved(step));
    }

    @Override
    public String updateFunctionConfiguration(Step.UpdateFunctionConfiguration step) {
        return functions.updateConfiguration(made.resolved(step));
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
    public String publishVersion(ReleaseStep.PublishVersion step) {
        made.version(releases.publish(step));
        return made.version();
    }

    @Override
    public String resumeVersion(ReleaseStep.ResumeVersion step) {
        made.version(releases.resume(step));
        return made.version();
    }

    @Override
    public String smokeVersion(ReleaseStep.SmokeVersion step) {
        return gate.candidate(step, made);
    }

    @Override
    public String createAlias(ReleaseStep.CreateAlias step) {
        String arn = aliases.create(step, made.version());
        made.moved();
        return arn;
    }

    @Override
    public String updateAlias(ReleaseStep.UpdateAlias step) {
        String arn = canary.ending(() -> aliases.move(step, made.version()));
        made.moved();
        return arn;
    }

    @Override
    public String smokeUrl(ReleaseStep.SmokeUrl step) {
        return gate.serving(step, made);
    }

    @Override
    public String returnAlias(ReleaseStep.ReturnAlias step) {
        return aliases.moveBack(step);
    }

    @Override
    public String deleteVersion(ReleaseStep.DeleteVersion step) {
        return releases.deleteVersion(step);
    }

    @Override
    public String rollBack(ReleaseStep.RollBack step) {
        return aliases.rollBack(step);
    }

    @Override
    public String canary(CanaryStep step) {
        return step.visit(canary);
    }

    @Override
    public String setting(SettingStep step) {
        return step.visit(settings);
    }

    @Override
    public String httpApi(HttpApiStep step) {
        return step.visit(apis);
    }

    @Override
    public String entrance(EntranceStep step) {
        return step.visit(entrance);
    }
}
