package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Makes {@code -D} win always, and reads switches as words.
 *
 * <p>Maven lets a value in {@code <configuration>} beat the one on the command line. Whoever types a {@code -D} means
 * it, so parameters of text, lists and switches are set again from the user properties. And Maven takes any word but true for
 * false: {@code <dryRun>yes</dryRun>} would deploy.
 */
final class UserProperties {

    private UserProperties() {}

    static void override(Object mojo, MojoExecution execution, Properties userProperties, Properties pomProperties) {
        for (PlexusConfiguration parameter :
                execution.getMojoDescriptor().getMojoConfiguration().getChildren()) {
            Optional<Field> field = field(mojo.getClass(), parameter.getName());
            Optional<String> typed = propertyOf(parameter).map(userProperties::getProperty);
            if (field.isPresent() && typed.isPresent()) {
                set(mojo, field.get(), typed.get());
            } else if (field.filter(is -> is.getType() == boolean.class).isPresent()) {
                written(parameter, execution, pomProperties).ifPresent(word -> set(mojo, field.get(), word));
            }
        }
    }

    /** What {@code <configuration>} or else {@code <properties>} say. */
    private static Optional<String> written(
            PlexusConfiguration parameter, MojoExecution execution, Properties pomProperties) {
        return Optional.ofNullable(execution.getConfiguration())
                .map(configuration -> configuration.getChild(parameter.getName()))
                .map(Xpp3Dom::getValue)
                .filter(word -> !word.contains("${"))
                .or(() -> propertyOf(parameter).map(pomProperties::getProperty));
    }

    /** The name in {@code ${name}}, which is how the plugin descriptor says which property feeds a parameter. */
    private static Optional<String> propertyOf(PlexusConfiguration parameter) {
        return Optional.ofNullable(parameter.getValue())
                .filter(value -> value.startsWith("${lambda.") && value.endsWith("}"))
                .map(value -> value.substring(2, value.length() - 1));
    }

    private static Optional<Field> field(Class<?> type, String name) {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            try {
                return Optional.of(one.getDeclaredField(name));
            } catch (NoSuchFieldException inherited) {
                // looked for in the superclass next
            }
        }
        return Optional.empty();
    }

    private static void set(Object mojo, Field field, String value) {
        try {
            field.setAccessible(true);
            if (field.getType() == String.class) {
                field.set(mojo, value);
            } else if (field.getType() == boolean.class) {
                field.setBoolean(mojo, Switches.parse(field.getName(), value));
            } else if (field.getType() == List.class) {
                field.set(
                        mojo,
                        Stream.of(value.split(","))
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .toList());
            }
        } catch (IllegalAccessException impossible) {
            throw LambdaException.of("The parameter " + field.getName() + " cannot be set.", "")
                    .causedBy(impossible);
        }
    }
}
