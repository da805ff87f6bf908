package dev.lambdamaven.plugin.spec;

import java.util.List;
import java.util.Optional;

/**
 * The layers of a function that come from elsewhere.
 *
 * @param arns of layer versions, in the order in which Lambda unpacks them; when absent the function keeps those it has
 */
public record Layers(Optional<List<String>> arns) {

    /** "Lambda quotas", Lambda Developer Guide. */
    public static final int MOST = 5;

    /** The function keeps what it has. */
    public static final Layers UNTOUCHED = new Layers(Optional.empty());

    /** The pattern of LayerVersionArn in the Lambda API. */
    private static final String ARN = "arn:aws[a-zA-Z-]*:lambda:[a-z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+";

    public Layers {
        arns = arns.map(List::copyOf);
        arns.ifPresent(all -> {
            all.forEach(arn ->
                    Parameter.LAYERS.require(arn.matches(ARN), arn, "the ARN of a layer version, with its number"));
            Parameter.LAYERS.require(
                    all.size() <= MOST, all.size() + " layers", "at most " + MOST + ", which is Lambda's limit");
        });
    }
}
