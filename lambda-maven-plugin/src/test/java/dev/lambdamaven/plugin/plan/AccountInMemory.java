package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.plan.Observed.Alias;
import dev.lambdamaven.plugin.plan.Observed.Function;
import dev.lambdamaven.plugin.plan.Observed.Release;
import dev.lambdamaven.plugin.plan.Observed.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an account would look like after a plan, as AWS documents each call; for the law of the planner. */
final class AccountInMemory extends ObservedInMemory {

    private final LayersInMemory layers;
    private final SurroundingsInMemory around;
    private String version = "100";

    AccountInMemory(Observed before) {
        super(before);
        this.layers = new LayersInMemory(before);
        this.around = new SurroundingsInMemory(this, before.surroundings());
    }

    Observed apply(Plan plan) {
        plan.steps().forEach(step -> step.accept(this));
        return now.with(layers.versions()).with(around.now());
    }

    @Override
    public String publishLayerVersion(Step.PublishLayerVersion step) {
        return layers.publish(now.account(), step);
    }

    @Override
    public String createFunction(Step.CreateFunction step) {
        assertAbsent(now.function());
        around.created(step);
        return function(
                new Release(step.code().codeSha256(), step.architecture(), layers.resolved(step.settings())),
                step.tags());
    }

    @Override
    public String updateFunctionConfiguration(Step.UpdateFunctionConfiguration step) {
        Release code = latest();
        FunctionSettings settings = layers.resolved(step.settings()).over(code.settings());
        return function(new Release(code.codeSha256(), code.architecture(), settings), tags());
    }

    @Override
    public String updateFunctionCode(Step.UpdateFunctionCode step) {
        return function(new Release(step.code().codeSha256(), step.architecture(), latest().settings()), tags());
    }

    @Override
    public String tagFunction(Step.TagFunction step) {
        Map<String, String> tags = new HashMap<>(tags());
        tags.putAll(step.tags());
        return function(latest(), tags);
    }

    /** Lambda answers with the newest version when nothing has changed since; a planner that asks for it did not look. */
    @Override
    public String publishVersion(ReleaseStep.PublishVersion step) {
        Optional<Version> newest = now.function().orElseThrow().newest();
        if (newest.map(Version::release).equals(Optional.of(latest()))) {
            throw new AssertionError("there is such a version already: " + newest);
        }
        if (!step.codeSha256().equals(latest().codeSha256())) {
            throw new AssertionError("$LATEST runs " + latest().codeSha256() + ", not " + step.codeSha256());
        }
        version = "" + (Long.parseLong(newest.map(Version::number).orElse(version)) + 1);
        Function function = now.function().orElseThrow();
        List<Version> versions = new ArrayList<>(function.versions());
        versions.add(new Version(version, latest(), false));
        function(new Function(function.code(), function.tags(), versions, function.aliased()));
        return version;
    }

    @Override
    public String resumeVersion(ReleaseStep.ResumeVersion step) {
        if (now.function().orElseThrow().newest().orElseThrow().failed()) {
            throw new AssertionError("nobody can call " + step);
        }
        version = step.version();
        return version;
    }

    @Override
    public String smokeVersion(ReleaseStep.SmokeVersion step) {
        return version;
    }

    @Override
    public String createAlias(ReleaseStep.CreateAlias step) {
        assertAbsent(now.alias());
        return alias(Fixtures.described(version, latest(), Set.of(), step.description()));
    }

    @Override
    public String updateAlias(ReleaseStep.UpdateAlias step) {
        return alias(new Alias(
                version,
                latest(),
                now.alias().orElseThrow().invokers(),
                step.description(),
                now.alias().orElseThrow().urlGrants(),
                Map.of(),
                ""));
    }

    @Override
    public String smokeUrl(ReleaseStep.SmokeUrl step) {
        Alias alias = now.alias().orElseThrow();
        return alias(new Alias(
                alias.version(),
                alias.release(),
                alias.invokers(),
                step.unfinished().earlier().description(),
                alias.urlGrants(),
                alias.weights(),
                alias.revisionId()));
    }

    @Override
    public String returnAlias(ReleaseStep.ReturnAlias step) {
        throw new AssertionError("no plan holds this step");
    }

    @Override
    public String deleteVersion(ReleaseStep.DeleteVersion step) {
        if (now.alias().filter(alias -> alias.version().equals(step.version())).isPresent()) {
            throw new AssertionError("an alias points at " + step);
        }
        Function function = now.function().orElseThrow();
        List<Version> left = function.versions().stream()
                .filter(version -> !version.number().equals(step.version()))
                .toList();
        return function(new Function(function.code(), function.tags(), left, function.aliased()));
    }

    @Override
    public String rollBack(ReleaseStep.RollBack step) {
        throw new AssertionError("no plan of a deployment holds this step");
    }

    @Override
    public String canary(CanaryStep step) {
        return step.visit(new CanaryInMemory(this, version));
    }

    @Override
    public String setting(SettingStep step) {
        return step.visit(around);
    }

    @Override
    public String httpApi(HttpApiStep step) {
        return step.visit(new HttpApiInMemory(this));
    }

    @Override
    public String entrance(EntranceStep step) {
        return step.visit(new EntranceInMemory(this));
    }
}
