package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretReferencesTest {

    @TempDir
    private Path folder;

    private final Plugin plugin = new Plugin();
    private final Properties typed = new Properties();
    private final Set<String> shell = new HashSet<>();
    private MavenProject project;

    @BeforeEach
    void makeProject() {
        plugin.setArtifactId("lambda-maven-plugin");
        Model model = new Model();
        model.setBuild(new org.apache.maven.model.Build());
        model.getBuild().addPlugin(plugin);
        project = new MavenProject(model);
        project.setFile(folder.resolve("pom.xml").toFile());
    }

    @Test
    void areFoundInTheConfigurationOfThePluginAndOfExecutions() throws Exception {
        plugin.setConfiguration(xml("<checks><check>GET / -> 200</check></checks>"));
        assertThat(any()).isFalse();

        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(xml("<request>GET /?key=@{env.KEY}</request>"));
        plugin.addExecution(execution);
        assertThat(any()).isTrue();
    }

    @Test
    void areFoundInTheFileOfChecks() throws Exception {
        Path checks = Files.createDirectories(folder.resolve("src/smoke")).resolve("checks.txt");
        Files.writeString(checks, "GET / -> 200");
        assertThat(any()).isFalse();

        Files.writeString(checks, "GET /\n  Authorization: Bearer @{env.TOKEN}\n  -> 200");
        assertThat(any()).isTrue();
    }

    @Test
    void areFoundInAnotherFileOfChecks() throws Exception {
        Files.writeString(folder.resolve("more.txt"), "GET /?key=@{env.KEY} -> 200");
        assertThat(any()).isFalse();

        plugin.setConfiguration(xml("<checksFile>more.txt</checksFile>"));
        assertThat(any()).isTrue();
        plugin.setConfiguration(null);
        typed.setProperty("lambda.smoke.checksFile", "more.txt");
        assertThat(any()).isTrue();
    }

    @Test
    void areFoundOnTheCommandLineAndInProperties() {
        typed.setProperty("other.token", "@{env.TOKEN}");
        typed.setProperty("lambda.request", "GET /");
        assertThat(any()).isFalse();

        project.getProperties().setProperty("lambda.request", "GET /?key=@{env.KEY}");
        assertThat(any()).isTrue();
        project.getProperties().clear();
        typed.setProperty("lambda.request", "GET /?key=@{env.KEY}");
        assertThat(any()).isTrue();
    }

    @Test
    void areSuspectedWhereHurlFindsVariablesOfItsOwn() throws Exception {
        shell.add("HURL_token");
        assertThat(any()).isFalse();

        Files.writeString(Files.createDirectories(folder.resolve("src/smoke")).resolve("items.hurl"), "GET {{url}}");
        assertThat(any()).isTrue();
        shell.clear();
        assertThat(any()).isFalse();
    }

    private boolean any() {
        return new SecretReferences(project, typed, shell).any();
    }

    private static Xpp3Dom xml(String inner) throws Exception {
        return Xpp3DomBuilder.build(new StringReader("<configuration>" + inner + "</configuration>"));
    }
}
