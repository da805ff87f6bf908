package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Setting;

/** Turns the steps beside those of a plain HTTP API into lines. */
final class EntrancePrinter implements EntranceStep.Visitor<PlanLine> {

    static final EntrancePrinter LINES = new EntrancePrinter();

    private EntrancePrinter() {}

    @Override
    public PlanLine createAuthorizer(EntranceStep.CreateAuthorizer step) {
        JwtAuthorizer jwt = step.authorizer();
        return new PlanLine(
                "authorizer",
                '+',
                "%s (tokens of %s for %s)".formatted(step.name(), jwt.issuer(), String.join(" or ", jwt.audience())));
    }

    @Override
    public PlanLine updateAuthorizer(EntranceStep.UpdateAuthorizer step) {
        return new PlanLine("authorizer", '~', String.join(", ", step.changes()));
    }

    @Override
    public PlanLine deleteAuthorizer(EntranceStep.DeleteAuthorizer step) {
        return new PlanLine("authorizer", '-', step.name());
    }

    @Override
    public PlanLine createAccessLogGroup(EntranceStep.CreateAccessLogGroup step) {
        return new PlanLine("log group", '+', step.name());
    }

    @Override
    public PlanLine deleteAccessLog(EntranceStep.DeleteAccessLog step) {
        return new PlanLine("stage", '~', "%s access log %s -> none".formatted(step.stage(), step.from()));
    }

    @Override
    public PlanLine createApiMapping(EntranceStep.CreateApiMapping step) {
        return new PlanLine("domain", '+', step.domain().url());
    }

    @Override
    public PlanLine updateApiMapping(EntranceStep.UpdateApiMapping step) {
        return new PlanLine(
                "domain", '~', "%s %s -> this API".formatted(step.domain().url(), step.from()));
    }

    @Override
    public PlanLine createFunctionUrl(EntranceStep.CreateFunctionUrl step) {
        return new PlanLine(
                "URL", '+', "of %s (auth %s%s)".formatted(step.alias(), step.authType(), cors(step.cors())));
    }

    @Override
    public PlanLine updateFunctionUrl(EntranceStep.UpdateFunctionUrl step) {
        return new PlanLine("URL", '~', String.join(", ", step.changes()));
    }

    @Override
    public PlanLine addUrlPermission(EntranceStep.AddUrlPermission step) {
        return new PlanLine("permission", '+', url(step.grant(), step.alias()));
    }

    @Override
    public PlanLine removeUrlPermission(EntranceStep.RemoveUrlPermission step) {
        return new PlanLine("permission", '-', url(step.grant(), step.alias()));
    }

    private static String url(UrlGrant grant, String alias) {
        return "everybody may call the URL of %s (%s)".formatted(alias, grant.action());
    }

    private static String cors(Setting<Cors> cors) {
        return cors.value().map(wanted -> ", CORS: " + wanted).orElse("");
    }
}
