package dev.lambdamaven.plugin.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.Dependency;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FormatTest {

    @Test
    void refusesAFormatThatItDoesNotKnow() {
        assertThat(Format.of(Optional.of("Uber"))).isEqualTo(Format.UBER);
        assertThatThrownBy(() -> Format.of(Optional.of("war")))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        <format> is war, must be zip or uber.

                          Set it in the POM's <properties>: <lambda.format>zip</lambda.format>
                          or for one run: -Dlambda.format=zip""");
    }

    @Test
    void leavesWithTheFunctionWhatChangesWithTheProject() {
        Dependency library = dependency("org.example:library:1.0");
        Dependency native2 = dependency("org.example:native:jar:linux:1.0");
        Dependency snapshot = dependency("org.example:fresh:1.1-SNAPSHOT");
        Dependency sibling = dependency("com.acme:model:1.0");
        Dependency other = dependency("com.acme.tools:tool:1.0");

        assertThat(LayerSplit.of(List.of(snapshot, library, sibling, native2, other), "com.acme"))
                .isEqualTo(new LayerSplit(List.of(snapshot, sibling), List.of(library, native2, other)));
    }

    private static Dependency dependency(String coordinates) {
        return new Dependency(coordinates, Path.of("x.jar"));
    }
}
