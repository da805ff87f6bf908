package dev.lambdamaven.plugin.local.lambda;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One version of a layer, which never changes.
 *
 * @param layerArn without the number
 * @param described Description, CompatibleRuntimes and the other members that the request gave
 */
record LayerVersion(String layerArn, int number, Code code, Map<String, Object> described, Instant created) {

    String arn() {
        return layerArn + ":" + number;
    }

    /** As ListLayerVersions tells it. */
    Map<String, Object> summary() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("LayerVersionArn", arn());
        json.put("Version", number);
        json.put("CreatedDate", ConfigurationJson.lastModified(created));
        json.putAll(described);
        return json;
    }

    /** As GetLayerVersion tells it. */
    Map<String, Object> json(String codeUrl) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("Location", codeUrl + code.locationName());
        content.put("CodeSha256", code.sha256());
        content.put("CodeSize", code.size());
        Map<String, Object> json = new LinkedHashMap<>(summary());
        json.put("LayerArn", layerArn);
        json.put("Content", content);
        return json;
    }
}
