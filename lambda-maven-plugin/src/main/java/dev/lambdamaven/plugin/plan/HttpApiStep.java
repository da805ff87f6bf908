package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Cors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps that make an HTTP API which calls the alias. Names and ids of a new API are filled in when they are applied. */
public sealed interface HttpApiStep extends Step {

    /**
     * Makes the API, unless somebody else has done so meanwhile.
     *
     * @param lost ids of APIs that could call the alias and are not found any more: their URLs serve nobody now
     */
    record CreateHttpApi(String name, Map<String, String> tags, Optional<Cors> cors, List<String> lost)
            implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.createHttpApi(this);
        }
    }

    /** Sets the whole CORS configuration; {@code from} is what was there, as printed. */
    record UpdateCors(Cors cors, String from) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.updateCors(this);
        }
    }

    record DeleteCors(String from) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.deleteCors(this);
        }
    }

    record CreateIntegration(String uri) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.createIntegration(this);
        }
    }

    record UpdateIntegration(String id, String fromPayloadFormat) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.updateIntegration(this);
        }
    }

    record CreateRoute(String key, RouteAccess access) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.createRoute(this);
        }
    }

    /** Leads a route to the function and sets who may call it; {@code changes} is what differs, as printed. */
    record UpdateRoute(String id, String key, RouteAccess access, List<String> changes) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.updateRoute(this);
        }
    }

    /** Takes a route of this function away; requests to it go to the one to everything. */
    record DeleteRoute(String id, String key) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.deleteRoute(this);
        }
    }

    record AddPermission(String functionName, String alias) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.addPermission(this);
        }
    }

    /** Takes back what this plugin had granted to an HTTP API that is gone. */
    record RemovePermission(String functionName, String alias, String apiId) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.removePermission(this);
        }
    }

    record CreateStage(String name, StageSettings settings) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.createStage(this);
        }
    }

    /** Makes the stage deploy by itself and sets what is wanted of it; {@code changes} is what differs, as printed. */
    record UpdateStage(String name, StageSettings settings, List<String> changes) implements HttpApiStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.updateStage(this);
        }
    }

    @Override
    default <R> R accept(Step.Visitor<R> visitor) {
        return visitor.httpApi(this);
    }

    <R> R visit(Visitor<R> visitor);

    /** One method per step of an HTTP API. */
    interface Visitor<R> {
        R createHttpApi(CreateHttpApi step);

        R updateCors(UpdateCors step);

        R deleteCors(DeleteCors step);

        R createIntegration(CreateIntegration step);

        R updateIntegration(UpdateIntegration step);

        R createRoute(CreateRoute step);

        R updateRoute(UpdateRoute step);

        R deleteRoute(DeleteRoute step);

        R addPermission(AddPermission step);

        R removePermission(RemovePermission step);

        R createStage(CreateStage step);

        R updateStage(UpdateStage step);
    }
}
