package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.FunctionSettings;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.plan.Step;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.net.URI;
import java.util.Optional;

/** What the steps applied so far have made, for the steps after them. */
final class Made {

    private String version;
    private String serving;
    private String apiId = "";
    private String url = "";
    private String integrationId = "";
    private String authorizerId = "";
    private String functionUrl = "";
    private final boolean servesByApi;
    private Optional<String> layerVersion = Optional.empty();

    private Made(String version, boolean servesByApi) {
        this.version = version;
        this.serving = version;
        this.servesByApi = servesByApi;
    }

    /** Before the first step: what was observed. */
    static Made from(Observed observed, DeploymentSpec wanted) {
        Made made = new Made(
                observed.alias().map(Observed.Alias::version).orElse(""),
                wanted.http().httpApi());
        String aliasArn = observed.account().aliasArn(wanted.function().name(), wanted.alias());
        observed.httpApi().filter(api -> made.servesByApi).ifPresent(api -> made.found(api, aliasArn));
        observed.entrance()
                .functionUrl()
                .ifPresent(present -> made.functionUrl(present.url().toString()));
        return made;
    }

    private void found(Observed.HttpApi api, String aliasArn) {
        httpApi(api.id(), api.endpoint().toString());
        api.integrations().stream()
                .filter(one -> one.uri().equals(aliasArn))
                .findFirst()
                .ifPresent(one -> integration(one.id()));
        api.authorizer().ifPresent(one -> authorizer(one.id()));
    }

    void version(String published) {
        version = published;
    }

    /** The alias has been moved to the version published last. */
    void moved() {
        serving = version;
    }

    /** The alias has been moved back. */
    void returned(String before) {
        serving = before;
    }

    void layerVersion(String arn) {
        layerVersion = Optional.of(arn);
    }

    /** The step with the layer version that this plan has published. */
    Step.CreateFunction resolved(Step.CreateFunction step) {
        return step.with(settings(step.settings()));
    }

    /** The step with the layer version that this plan has published. */
    Step.UpdateFunctionConfiguration resolved(Step.UpdateFunctionConfiguration step) {
        return new Step.UpdateFunctionConfiguration(step.name(), settings(step.settings()), step.changes());
    }

    private FunctionSettings settings(FunctionSettings planned) {
        return layerVersion.map(planned::withPublished).orElse(planned);
    }

    void httpApi(String id, String endpoint) {
        apiId = id;
        url = endpoint;
    }

    void integration(String id) {
        integrationId = id;
    }

    void authorizer(String id) {
        authorizerId = id;
    }

    /** Lambda ends it with a slash, API Gateway does not. */
    void functionUrl(String made) {
        functionUrl = made.replaceFirst("/$", "");
    }

    String authorizerId() {
        return authorizerId;
    }

    String version() {
        return version;
    }

    String apiId() {
        return apiId;
    }

    String integrationTarget() {
        return "integrations/" + integrationId;
    }

    /** What serves now. */
    Applied applied() {
        return new Applied(serving, apiId, URI.create(servesByApi ? url : functionUrl), functionUrl);
    }
}
