package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.index.ApplicationModel;
import dev.lambdamaven.plugin.index.ApplicationModel.ApplicationClass;
import dev.lambdamaven.plugin.index.ApplicationModel.Origin;
import dev.lambdamaven.plugin.index.ClassPath;
import dev.lambdamaven.plugin.index.Namespace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class FastPathTest {

    @Test
    void writesNothingForAnApplicationThatTwoServletsServe() {
        ApplicationModel model = new ApplicationModel(
                Namespace.JAKARTA,
                List.of(
                        new ApplicationClass("com.acme.Items", "/a", Origin.WEB_XML),
                        new ApplicationClass("com.acme.Items", "/b", Origin.WEB_XML)),
                List.of(),
                List.of(),
                new TreeMap<>());

        try (ClassPath classPath = ClassPath.open(Path.of("target", "none"), List.of())) {
            assertThat(FastPath.AUTO.routes(classPath, model).reason("com.acme.Items", "GET", "com.acme.Items.all"))
                    .contains("web.xml mounts one application on two paths");
        }
    }

    @Test
    void refusesAnotherValue() {
        assertThatThrownBy(() -> FastPath.of(Optional.of("nonsense")))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("<fastPath> is nonsense, must be auto or off.")
                .hasMessageContaining("-Dlambda.fastPath=off");
    }
}
