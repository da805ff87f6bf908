package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Makes {@code -D} win always.
 *
 * <p>Maven lets a value in {@code <configuration>} beat the one on the command line. Whoever types a {@code -D} means
 * it, so parameters of text, lists and switches are set again from the user properties.
 */
final class UserProperties {

    private UserProperties() {}

    static void override(Object mojo, MojoExecution execution, Properties userProperties) {
        for (PlexusConfiguration parameter :
                execution.getMojoDescriptor().getMojoConfiguration().getChildren()) {
            propertyOf(parameter)
                    .map(userProperties::getProperty)
                    .ifPresent(value ->
                            field(mojo.getClass(), parameter.getName()).ifPresent(field -> set(mojo, field, value)));
        }
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
