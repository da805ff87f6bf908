package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.Packager;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class LiveDeployerTest {

    private static final String FUNCTION = "/2015-03-31/functions/items";

    @TempDir
    private Path folder;

    private TestAccount account;
    private LiveDeployer deployer;

    @BeforeEach
    void startAws() throws IOException {
        account = new TestAccount(folder, Delays.none());
        deployer = new LiveDeployer(AwsTarget.local(account.proxy().endpoint(), "eu-west-1"), line -> {});
    }

    @AfterEach
    void stopAws() {
        deployer.close();
        account.close();
    }

    @Test
    void replacesTheCodeAloneWhenNothingElseIsNew() throws Exception {
        Deployment first = deployer.deploy(TestAccount.items(512), code("one"));
        deployer.tidy();
        account.proxy().newCalls();

        deployer.deploy(TestAccount.items(512), code("two"));

        assertThat(account.proxy().newCalls())
                .containsExactly("PUT " + FUNCTION + "/code", "PUT " + FUNCTION + "/aliases/live");
        assertThat(TestAccount.answer(first)).isEqualTo("512");
        assertThat(account.call("GET", FUNCTION + "/aliases/live", "")).contains("\"FunctionVersion\":\"2\"");

        deployer.tidy();
        assertThat(account.proxy().newCalls()).containsExactly("DELETE " + FUNCTION);
        assertThat(account.call("GET", FUNCTION + "/versions", "")).doesNotContain("\"Version\":\"1\"");
        assertThat(zips()).hasSize(1);
    }

    @Test
    void deploysAsAlwaysWhenTheFunctionIsToBeAnother() throws Exception {
        deployer.deploy(TestAccount.items(512), code("one"));

        Deployment second = deployer.deploy(TestAccount.items(1024), code("two"));

        assertThat(second.steps()).anyMatch(step -> step.contains("memorySize 512 -> 1024"));
        assertThat(TestAccount.answer(second)).isEqualTo("1024");
    }

    private List<Path> zips() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("local"))) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
    }

    private DeploymentPackage code(String content) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String path = TestAccount.handler().replace('.', '/') + ".class";
        Path handler = classes.resolve(path);
        Files.createDirectories(handler.getParent());
        Files.write(handler, Files.readAllBytes(Path.of("target/test-classes").resolve(path)));
        Files.writeString(classes.resolve("content.txt"), content);
        return Packager.build(new PackageInput(
                "items", classes, List.of(), PackageInput.NO_TIMESTAMP, folder.resolve("items-lambda.zip")));
    }
}
