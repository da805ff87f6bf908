package dev.lambdamaven.plugin.plan;

import java.util.Map;

/**
 * Everything that undeploying can delete, and the one thing that it writes. Like {@link Step}: no step, no effect.
 *
 * <p>Each can be done a second time, when an earlier run has been killed after it: what is gone already is as good as deleted.
 */
public sealed interface RemovalStep {

    /** Ends that a custom domain leads to the HTTP API; the domain stays. */
    record DeleteApiMapping(String domainName, String id) implements RemovalStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleteApiMapping(this);
        }
    }

    /** Deletes an HTTP API, with its routes, integrations and stages. */
    record DeleteHttpApi(String id, String url) implements RemovalStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleteHttpApi(this);
        }
    }

    /** Marks the log group as ours: when the function is gone, nothing else says whose it was. */
    record MarkLogGroup(String name, String arn, Map<String, String> tags) implements RemovalStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.markLogGroup(this);
        }
    }

    /** Deletes a function, with its versions, aliases and policies. */
    record DeleteFunction(String name, int versions) implements RemovalStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleteFunction(this);
        }
    }

    record DeleteLayerVersion(String layerName, long number) implements RemovalStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleteLayerVersion(this);
        }
    }

    /** Deletes a log group with all it holds. */
    record DeleteLogGroup(String name) implements RemovalStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleteLogGroup(this);
        }
    }

    record DeleteRolePolicy(String role, String policyName) implements RemovalStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleteRolePolicy(this);
        }
    }

    record DetachRolePolicy(String role, String policyArn) implements RemovalStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.detachRolePolicy(this);
        }
    }

    record DeleteRole(String name) implements RemovalStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleteRole(this);
        }
    }

    <R> R accept(Visitor<R> visitor);

    /** The step as it is printed. */
    default PlanLine line() {
        return accept(RemovalPrinter.LINES);
    }

    /** One method per step. */
    interface Visitor<R> {
        R deleteApiMapping(DeleteApiMapping step);

        R deleteHttpApi(DeleteHttpApi step);

        R markLogGroup(MarkLogGroup step);

        R deleteFunction(DeleteFunction step);

        R deleteLayerVersion(DeleteLayerVersion step);

        R deleteLogGroup(DeleteLogGroup step);

        R deleteRolePolicy(DeleteRolePolicy step);

        R detachRolePolicy(DetachRolePolicy step);

        R deleteRole(DeleteRole step);
    }
}
