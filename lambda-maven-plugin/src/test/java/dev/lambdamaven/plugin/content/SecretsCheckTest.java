package dev.lambdamaven.plugin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretsCheckTest {

    private static final String KEY =
            "-----BEGIN " + "PRIVATE KEY-----\nMIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEA\n";
    private static final String AWS_KEY = "AKIA" + "ABCDEFGHIJKLMNOP";

    @TempDir
    private Path folder;

    private ContentProject project;

    @BeforeEach
    void hasAClass() throws IOException {
        project = new ContentProject(folder).file("app/Items.class", ContentProject.classOf(17));
    }

    @Test
    void refusesWhatThisBuildMadeAndNeverShowsIt() throws IOException {
        project.file("config/server.pem", KEY).file("application.properties", "a=b\nkey=" + AWS_KEY + "\n");

        assertThatThrownBy(() -> project.content(ContentProject.JAVA_21)).hasMessage("""
                        The deployment package would hold an AWS access key id: application.properties:2, and 1 more.

                          application.properties:2  an AWS access key id
                          config/server.pem:1       a private key

                          Everybody who may read the function's code would have it. Take it out of src/main/resources, and build with
                          mvn clean, since its copy stays in target/classes. Give it to the function by <environment>, or by the name of a
                          secret in AWS Secrets Manager.
                          What is no secret is named: -Dlambda.allowSecretsIn=application.properties""");
    }

    @ParameterizedTest
    @CsvSource({
        ".env,a file of environment variables",
        "config/.env.production,a file of environment variables",
        ".git/config,a Git repository",
        "sub/.git/HEAD,a Git repository",
        ".netrc,a file of credentials",
        "home/.aws/credentials,a file of credentials",
    })
    void refusesFilesByTheirNames(String name, String what) throws IOException {
        project.file(name, "a=b");

        assertThatThrownBy(() -> project.content(ContentProject.JAVA_21))
                .hasMessageStartingWith("The deployment package would hold " + what + ": " + name + ".");
    }

    @ParameterizedTest
    @CsvSource({".env.example", "environment", "env", ".gitignore", ".gitkeep", "config/dev.env"})
    void leavesOtherNamesAlone(String name) throws IOException {
        assertThat(project.file(name, "a=b").content(ContentProject.JAVA_21).warnings())
                .isEmpty();
    }

    @Test
    void refusesWhatFilteringWrote() throws IOException {
        project.file("app/version.html", "<b>s3cret-of-ci-1</b>");

        assertThatThrownBy(() -> project.content(ContentProject.JAVA_21, Map.of("DEPLOY_TOKEN", "s3cret-of-ci-1")))
                .hasMessageStartingWith(
                        "The deployment package would hold the value of this build's environment variable"
                                + " DEPLOY_TOKEN: app/version.html:1.")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void onlyMentionsWhatMayBeAnExample() throws IOException {
        project.file("application.properties", "db.password=hunter2x");

        Content content = project.content(ContentProject.JAVA_21);

        assertThat(content.warnings())
                .containsExactly("These may be secrets, and go into the zip: application.properties:1 (a value that is"
                        + " called a secret). If none is: -Dlambda.allowSecretsIn=application.properties");
        assertThat(content.facts().get("secrets"))
                .isEqualTo(
                        List.of(Map.of("at", "application.properties:1", "what", "a value that is called a secret")));
    }

    @Test
    void onlyMentionsWhatOthersMade() throws IOException {
        project.jar("b", "test/server.pem", KEY, "b.properties", "db.password=hunter2x");

        assertThat(project.content(ContentProject.JAVA_21).warnings())
                .containsExactly(
                        "Dependencies hold what looks like secrets: b-1.0.jar!/test/server.pem:1 (a private key)."
                                + " If it is meant to be there: -Dlambda.allowSecretsIn=com.example:b!/test/server.pem");
    }

    @Test
    void refusesWhatAnotherModuleOfThisBuildMade() throws IOException {
        project.jar("b", "server.pem", KEY);

        assertThatThrownBy(() -> project.content(ContentProject.JAVA_21.inBuildOf(Set.of("com.example:b:1.0"))))
                .hasMessageStartingWith("The deployment package would hold a private key: b-1.0.jar!/server.pem:1.");
    }

    @Test
    void allowsWhatIsNamed() throws IOException {
        project.file("config/server.pem", KEY).jar("b", "test/server.pem", KEY);

        assertThat(project.content(ContentProject.allowing("config/server.pem", "com.example:b"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void looksAtNothingThatIsLeftOut() throws IOException {
        project.file(".env", "a=b").jar("b", "test/server.pem", KEY);

        assertThat(project.content(ContentProject.excluding(".env", "**/*.pem")).warnings())
                .isEmpty();
    }
}
