package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.formats.Format;
import org.junit.jupiter.api.Test;

final class PackageFormTest {

    @Test
    void refusesOneJarWithALayer() {
        assertThatThrownBy(() -> new PackageForm(Format.UBER, true, warning -> {}))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        <dependencyLayer> is true and <format> is uber: one jar has no dependencies that could be a layer.

                          Choose one of them: -Dlambda.format=zip or -Dlambda.dependencyLayer=false""");
    }
}
