package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the plugin can do to an AWS account, on one page. No step, no effect.
 *
 * <p>Steps name what exists before the plan runs. What an earlier step of the same plan makes (a version number, an API
 * id) is filled in when the plan is applied.
 */
public sealed interface Step
        permits Step.CreateRole,
                Step.PutRolePolicy,
                Step.PublishLayerVersion,
                Step.CreateFunction,
                Step.UpdateFunctionConfiguration,
                Step.UpdateFunctionCode,
                Step.TagFunction,
                SettingStep,
                HttpApiStep,
                EntranceStep,
                ReleaseStep,
                CanaryStep,
                StoreStep {

    record CreateRole(String name, String trustPolicy, Map<String, String> tags) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createRole(this);
        }
    }

    /** Says what the role may do; {@code allowed} is it as printed. */
    record PutRolePolicy(String role, String policyName, String document, List<String> allowed) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.putRolePolicy(this);
        }
    }

    /**
     * Publishes a version of the layer that holds the dependencies.
     *
     * @param reason why the versions that are there do not do, as printed
     */
    record PublishLayerVersion(String layerName, LayerPackage layer, String description, String reason)
            implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.publishLayerVersion(this);
        }
    }

    record CreateFunction(
            String name,
            FunctionSettings settings,
            String architecture,
            DeploymentPackage code,
            Map<String, String> tags,
            Optional<String> codeSigningConfig)
            implements Step {

        /** The same with settings in which nothing is left open. */
        public CreateFunction with(FunctionSettings resolved) {
            return new CreateFunction(name, resolved, architecture, code, tags, codeSigningConfig);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createFunction(this);
        }
    }

    /** Changes settings of {@code $LATEST}; {@code changes} are those that differ, as printed. */
    record UpdateFunctionConfiguration(String name, FunctionSettings settings, List<String> changes) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.updateFunctionConfiguration(this);
        }
    }

    /** Uploads code to {@code $LATEST}; {@code changes} is what differs, as printed. */
    record UpdateFunctionCode(String name, String architecture, DeploymentPackage code, List<String> changes)
            implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.updateFunctionCode(this);
        }
    }

    /** Sets tags; {@code changes} are those that differ, as printed. */
    record TagFunction(String arn, Map<String, String> tags, List<String> changes) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tagFunction(this);
        }
    }

    <R> R accept(Visitor<R> visitor);

    /** One method per step or family of steps, so that a new step does not compile until it can be both printed and applied. */
    interface Visitor<R> extends ReleaseStep.Visitor<R> {
        R createRole(CreateRole step);

        R putRolePolicy(PutRolePolicy step);

        R publishLayerVersion(PublishLayerVersion step);

        R createFunction(CreateFunction step);

        R updateFunctionConfiguration(UpdateFunctionConfiguration step);

        R updateFunctionCode(UpdateFunctionCode step);

        R tagFunction(TagFunction step);

        R setting(SettingStep step);

        R httpApi(HttpApiStep step);

        R entrance(EntranceStep step);

        R store(StoreStep step);

        R canary(CanaryStep step);
    }
}
