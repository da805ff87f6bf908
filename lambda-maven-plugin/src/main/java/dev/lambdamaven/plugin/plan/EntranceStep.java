package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.CustomDomain;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Setting;
import java.util.List;
import java.util.Map;

/** The steps beside those of a plain HTTP API: who may come in, by which other address, and what is written down of it. */
public sealed interface EntranceStep extends Step {

    record CreateAuthorizer(String name, JwtAuthorizer authorizer) implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.createAuthorizer(this);
        }
    }

    /** Sets issuer, audience and identity source; {@code changes} is what differs, as printed. */
    record UpdateAuthorizer(String id, JwtAuthorizer authorizer, List<String> changes) implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.updateAuthorizer(this);
        }
    }

    /** After the routes have stopped to use it. */
    record DeleteAuthorizer(String id, String name) implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.deleteAuthorizer(this);
        }
    }

    record CreateAccessLogGroup(String name, Map<String, String> tags) implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.createAccessLogGroup(this);
        }
    }

    record DeleteAccessLog(String stage, String from) implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.deleteAccessLog(this);
        }
    }

    record CreateApiMapping(CustomDomain domain) implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.createApiMapping(this);
        }
    }

    /** Leads a mapping that is there to this API; {@code from} is where it leads now, as printed. */
    record UpdateApiMapping(String id, CustomDomain domain, String from) implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.updateApiMapping(this);
        }
    }

    record CreateFunctionUrl(String functionName, String alias, String authType, Setting<Cors> cors)
            implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.createFunctionUrl(this);
        }
    }

    /** {@code changes} is what differs, as printed. */
    record UpdateFunctionUrl(
            String functionName, String alias, String authType, Setting<Cors> cors, List<String> changes)
            implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.updateFunctionUrl(this);
        }
    }

    /** Lets everybody call the function's URL. */
    record AddUrlPermission(String functionName, String alias, UrlGrant grant) implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.addUrlPermission(this);
        }
    }

    record RemoveUrlPermission(String functionName, String alias, UrlGrant grant) implements EntranceStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.removeUrlPermission(this);
        }
    }

    @Override
    default <R> R accept(Step.Visitor<R> visitor) {
        return visitor.entrance(this);
    }

    <R> R visit(Visitor<R> visitor);

    /** One method per step. */
    interface Visitor<R> {
        R createAuthorizer(CreateAuthorizer step);

        R updateAuthorizer(UpdateAuthorizer step);

        R deleteAuthorizer(DeleteAuthorizer step);

        R createAccessLogGroup(CreateAccessLogGroup step);

        R deleteAccessLog(DeleteAccessLog step);

        R createApiMapping(CreateApiMapping step);

        R updateApiMapping(UpdateApiMapping step);

        R createFunctionUrl(CreateFunctionUrl step);

        R updateFunctionUrl(UpdateFunctionUrl step);

        R addUrlPermission(AddUrlPermission step);

        R removeUrlPermission(RemoveUrlPermission step);
    }
}
