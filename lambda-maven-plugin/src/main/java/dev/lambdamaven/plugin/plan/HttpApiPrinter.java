package dev.lambdamaven.plugin.plan;

/** Turns the steps of an HTTP API into lines. */
final class HttpApiPrinter implements HttpApiStep.Visitor<PlanLine> {

    static final HttpApiPrinter LINES = new HttpApiPrinter();

    private HttpApiPrinter() {}

    @Override
    public PlanLine createHttpApi(HttpApiStep.CreateHttpApi step) {
        String cors = step.cors().map(wanted -> " (CORS: " + wanted + ")").orElse("");
        String lost = step.lost().isEmpty()
                ? ""
                : ", with a new URL: %s, which could call the alias, is deleted or not tagged any more"
                        .formatted(String.join(" and ", step.lost()));
        return new PlanLine("HTTP API", '+', step.name() + cors + lost);
    }

    @Override
    public PlanLine updateCors(HttpApiStep.UpdateCors step) {
        return new PlanLine(
                "CORS",
                step.from().isEmpty() ? '+' : '~',
                change(step.from(), step.cors().toString()));
    }

    @Override
    public PlanLine deleteCors(HttpApiStep.DeleteCors step) {
        return new PlanLine("CORS", '-', step.from());
    }

    @Override
    public PlanLine createIntegration(HttpApiStep.CreateIntegration step) {
        return new PlanLine("integration", '+', step.uri());
    }

    @Override
    public PlanLine updateIntegration(HttpApiStep.UpdateIntegration step) {
        return new PlanLine("integration", '~', "payload format " + step.fromPayloadFormat() + " -> 2.0");
    }

    @Override
    public PlanLine createRoute(HttpApiStep.CreateRoute step) {
        return new PlanLine(
                "route",
                '+',
                step.access().kind() == RouteAccess.Kind.UNTOUCHED ? step.key() : step.key() + " " + step.access());
    }

    @Override
    public PlanLine updateRoute(HttpApiStep.UpdateRoute step) {
        return new PlanLine("route", '~', step.key() + " " + String.join(", ", step.changes()));
    }

    @Override
    public PlanLine deleteRoute(HttpApiStep.DeleteRoute step) {
        return new PlanLine("route", '-', step.key());
    }

    @Override
    public PlanLine addPermission(HttpApiStep.AddPermission step) {
        return new PlanLine("permission", '+', "the HTTP API may invoke " + step.alias());
    }

    @Override
    public PlanLine removePermission(HttpApiStep.RemovePermission step) {
        return new PlanLine(
                "permission", '-', "HTTP API %s, which is gone, may invoke %s".formatted(step.apiId(), step.alias()));
    }

    @Override
    public PlanLine createStage(HttpApiStep.CreateStage step) {
        return new PlanLine(
                "stage",
                '+',
                step.name() + " (" + String.join(", ", step.settings().made()) + ")");
    }

    @Override
    public PlanLine updateStage(HttpApiStep.UpdateStage step) {
        return new PlanLine("stage", '~', step.name() + " " + String.join(", ", step.changes()));
    }

    static String change(String from, String to) {
        return from.isEmpty() ? to : from + " -> " + to;
    }
}
