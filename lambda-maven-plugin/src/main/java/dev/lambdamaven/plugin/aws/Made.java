package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.FunctionSettings;
import dev.lambdamaven.plugin.plan.Observed;
import java.net.URI;
import java.util.Optional;

/** What the steps applied so far have made, for the steps after them. */
final class Made {

    private String version;
    private String serving;
    private String apiId;
    private String url;
    private String integrationId;
    private Optional<String> layerVersion = Optional.empty();

    private Made(String version, String apiId, String url, String integrationId) {
        this.version = version;
        this.serving = version;
        this.apiId = apiId;
        this.url = url;
        this.integrationId = integrationId;
    }

    /** Before the first step: what was observed. */
    static Made from(Observed observed, String aliasArn) {
        return new Made(
                observed.alias().map(Observed.Alias::version).orElse(""),
                observed.httpApi().map(Observed.HttpApi::id).orElse(""),
                observed.httpApi().map(api -> api.endpoint().toString()).orElse(""),
                observed.httpApi().stream()
                        .flatMap(api -> api.integrations().stream())
                        .filter(integration -> integration.uri().equals(aliasArn))
                        .map(Observed.Integration::id)
                        .findFirst()
                        .orElse(""));
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

    /** The settings with the layer version that this plan has published. */
    FunctionSettings settings(FunctionSettings planned) {
        return layerVersion.map(planned::withPublished).orElse(planned);
    }

    void httpApi(String id, String endpoint) {
        apiId = id;
        url = endpoint;
    }

    void integration(String id) {
        integrationId = id;
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
        return new Applied(serving, apiId, URI.create(url));
    }
}
