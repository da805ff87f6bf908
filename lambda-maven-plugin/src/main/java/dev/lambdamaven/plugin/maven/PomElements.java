package dev.lambdamaven.plugin.maven;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What the POM says of lists. Maven hands over an empty list for a parameter with a property also when there is no element at all, which
 * here is the difference between what is left alone and what is taken away.
 *
 * @param execution the id of the goal's execution, into which Maven has merged what the plugin has for all
 */
record PomElements(MavenProject project, String execution) {

    /**
     * A list that was set, perhaps to nothing.
     *
     * @param values as Maven hands them over; an element without text is null
     */
    Optional<List<String>> list(String parameter, @Nullable List<@Nullable String> values) {
        List<String> texts = Stream.ofNullable(values)
                .flatMap(List::stream)
                .map(value -> value == null ? "" : value)
                .toList();
        return Optional.of(texts).filter(list -> !list.isEmpty() || hasEmpty(parameter));
    }

    /**
     * One with children was overridden on the command line, and there a blank value is none. One with a text has a property that is not
     * set: Maven makes an empty list of that too, and nobody has said that something shall go.
     */
    private boolean hasEmpty(String parameter) {
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getArtifactId().equals("lambda-maven-plugin"))
                .map(this::configuration)
                .flatMap(
                        one -> one instanceof Xpp3Dom xml ? Stream.ofNullable(xml.getChild(parameter)) : Stream.empty())
                .anyMatch(element -> element.getChildCount() == 0 && isBlank(element.getValue()));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private @Nullable Object configuration(Plugin plugin) {
        PluginExecution bound = plugin.getExecutionsAsMap().get(execution);
        return bound == null ? plugin.getConfiguration() : bound.getConfiguration();
    }
}
