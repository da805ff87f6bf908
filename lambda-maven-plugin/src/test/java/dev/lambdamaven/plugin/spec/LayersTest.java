package dev.lambdamaven.plugin.spec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LayersTest {

    private static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:layer:tracing:7";

    @Test
    void refusesWhatIsNoVersionOfALayer() {
        assertRefused(List.of("arn:aws:lambda:eu-west-1:123456789012:layer:tracing"), """
                <layers> is arn:aws:lambda:eu-west-1:123456789012:layer:tracing, must be the ARN of a layer version, with its number.

                  Set it in the POM's <properties>: <lambda.layers>arn:aws:lambda:eu-west-1:123456789012:layer:tracing:7</lambda.layers>
                  or for one run: -Dlambda.layers=arn:aws:lambda:eu-west-1:123456789012:layer:tracing:7""");
    }

    @Test
    void refusesASixth() {
        assertRefused(Collections.nCopies(6, ARN), """
                <layers> is '6 layers', must be at most 5, which is Lambda's limit.

                  Set it in the POM's <properties>: <lambda.layers>arn:aws:lambda:eu-west-1:123456789012:layer:tracing:7</lambda.layers>
                  or for one run: -Dlambda.layers=arn:aws:lambda:eu-west-1:123456789012:layer:tracing:7""");
    }

    private static void assertRefused(List<String> arns, String message) {
        assertThatThrownBy(() -> new Layers(Optional.of(arns)))
                .isInstanceOf(LambdaException.class)
                .hasMessage(message);
    }
}
