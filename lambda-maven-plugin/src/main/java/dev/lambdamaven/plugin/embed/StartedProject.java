package dev.lambdamaven.plugin.embed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code start} knows of a project when it records it.
 *
 * @param pluginClassPath of the plugin that records
 * @param poms the POM and its parents as far as they are files of their own, the project's first
 * @param classes the compiled application
 * @param dependencies the jars of the runtime scope
 * @param webXml where the deployment descriptor of a web application is, or would be
 * @param application the {@code Application} that was set
 */
public record StartedProject(
        String artifactId,
        List<Path> pluginClassPath,
        List<Path> poms,
        Path classes,
        List<Path> dependencies,
        Path webXml,
        Optional<String> application) {

    /**
     * The record of a start.
     *
     * @param environment the variables as they were given to Maven, which has filled in some references
     */
    public StartRecord record(DeploymentSpec started, Map<String, String> environment) {
        FunctionSpec function = started.function();
        Map<String, String> values = new TreeMap<>();
        values.put("project.artifactId", artifactId);
        values.put("project.classes", classes.toString());
        values.put("project.webXml", webXml.toString());
        values.put("function.application", application.orElse(""));
        values.put("function.name", function.name());
        values.put("function.handler", function.handler());
        values.put("function.runtime", function.runtime().toString());
        values.put("function.architecture", function.architecture().toString());
        values.put("function.memorySize", Integer.toString(function.memorySize()));
        values.put("function.timeout", Long.toString(function.timeout().toSeconds()));
        values.put("function.alias", started.alias());
        List<String> texts = poms.stream().map(StartedProject::text).toList();
        environment.forEach((name, value) -> values.put("environment." + name, recorded(name, value, texts)));
        return new StartRecord(
                values,
                Map.of(
                        StartRecord.PLUGIN,
                        pluginClassPath,
                        StartRecord.POMS,
                        poms,
                        StartRecord.DEPENDENCIES,
                        dependencies));
    }

    /**
     * A value that no POM has in plain text came from elsewhere, and may be a secret: only its name is written down.
     *
     * @param poms the bytes of each as ISO-8859-1
     */
    static String recorded(String name, String value, List<String> poms) {
        String inXml = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String element = "<" + name + ">" + inXml + "</" + name + ">";
        String bytes = new String(element.getBytes(UTF_8), ISO_8859_1);
        boolean plain = value.isEmpty() || poms.stream().anyMatch(pom -> pom.contains(bytes));
        return plain ? value : "@{env." + name + "}";
    }

    /** Each byte as a character, since a POM may be in any encoding. */
    private static String text(Path pom) {
        try {
            return Files.readString(pom, ISO_8859_1);
        } catch (IOException unreadable) {
            throw LambdaException.of("A POM cannot be read: " + unreadable, "Let the user who builds read it.")
                    .causedBy(unreadable);
        }
    }
}
