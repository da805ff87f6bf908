package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.formats.TestJars;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.LayerPackager;
import dev.lambdamaven.plugin.packaging.LeftOut;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.Packager;
import dev.lambdamaven.plugin.spec.Layers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A function whose handler lies in the layer, so that it answers only when the layer is on its class path. */
@Timeout(60)
final class LayeredDeployerTest {

    private static final String VERSIONS = "/2018-10-31/layers/items-dependencies/versions";

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void startAws() throws IOException {
        account = new TestAccount(folder, Delays.brief());
        Files.createDirectories(folder.resolve("classes"));
        Files.writeString(folder.resolve("classes/application.properties"), "a=1");
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void publishesTheLayerWhenItIsNewAndServesFromIt() throws Exception {
        DeploymentPackage code = code("first");
        Deployment first = deploy(code, Layers.UNTOUCHED);

        assertThat(first.failed()).isEmpty();
        assertThat(TestAccount.answer(first)).isEqualTo("512");
        assertThat(first.steps()).contains("layer       + items-dependencies (the dependencies)");
        assertThat(TestAccount.writes(account.proxy().newCalls()))
                .containsSubsequence("POST " + VERSIONS, "POST /2015-03-31/functions");

        assertThat(deploy(code, Layers.UNTOUCHED).steps()).isEmpty();
        assertThat(TestAccount.writes(account.proxy().newCalls())).isEmpty();

        Deployment other = deploy(code("second"), Layers.UNTOUCHED);
        assertThat(other.steps()).contains("function    ~ layers items-dependencies:1 -> items-dependencies:new");
        assertThat(TestAccount.writes(account.proxy().newCalls()))
                .startsWith("POST " + VERSIONS, "PUT /2015-03-31/functions/items/configuration")
                .noneMatch(call -> call.startsWith("DELETE"));
        assertThat(TestAccount.answer(other)).isEqualTo("512");
    }

    @Test
    void refusesALayerThatIsNotThereBeforeItChangesAnything() throws Exception {
        String arn = "arn:aws:lambda:eu-west-1:000000000000:layer:tracing:7";
        Layers tracing = new Layers(Optional.of(List.of(arn)));
        DeploymentPackage code = code("first");

        assertThatThrownBy(() -> deploy(code, tracing))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("<layers> names " + arn + ", which does not exist.")
                .hasMessageContaining("aws lambda list-layer-versions");
        assertThat(TestAccount.writes(account.proxy().newCalls())).isEmpty();
    }

    @Test
    void takesALayerThatSaysItIsForSomethingElseAndDoubtsIt() throws Exception {
        String arn = account.publishLayer("tracing", "java11", "arm64");

        Deployment traced = deploy(code("first"), new Layers(Optional.of(List.of(arn))));

        assertThat(traced.failed()).isEmpty();
        assertThat(account.log())
                .contains("  layer       " + arn + " says it is for java11, and the function is java21.")
                .contains("  layer       " + arn + " says it is for arm64, and the function is x86_64.");
    }

    private Deployment deploy(DeploymentPackage code, Layers layers) {
        return account.deployer().deploy(TestAccount.items(512).with(layers), code);
    }

    /** The function without its handler, and a layer with it. */
    private DeploymentPackage code(String content) throws IOException {
        PackageInput input = new PackageInput(
                "items",
                folder.resolve("classes"),
                List.of(),
                PackageInput.NO_TIMESTAMP,
                folder.resolve("items-lambda.zip"));
        List<Dependency> dependencies = List.of(
                TestJars.withClass(folder, "handler", TestAccount.Memory.class),
                TestJars.jar(folder, "more", Map.of("content", content)));
        return Packager.build(input)
                .with(new LayerPackager(dependencies, folder.resolve("items-layer.zip"), List.of(), CacheFolder.none())
                        .build(LeftOut.NOTHING));
    }
}
