package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.expression.DefaultExpressionEvaluator;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Maven itself makes of a group's element, as the meaning of an empty one rests on it. */
class GroupConfigurationTest {

    /** A goal with such a parameter. */
    public static final class Goal {
        private @Nullable Map<String, @Nullable String> cors;
    }

    @Test
    void handsOverAnEmptyElementAsAnEmptyMap() throws Exception {
        assertThat(configured("<configuration><cors/></configuration>")).isEqualTo(Map.of());
        assertThat(configured("<configuration><cors></cors></configuration>")).isEqualTo(Map.of());
        assertThat(configured("<configuration/>")).isNull();
    }

    @Test
    void handsOverTheElementsOfTheGroup() throws Exception {
        assertThat(configured("<configuration><cors><allowOrigins>*</allowOrigins></cors></configuration>"))
                .isEqualTo(Map.of("allowOrigins", "*"));
    }

    private static @Nullable Map<String, @Nullable String> configured(String xml) throws Exception {
        Goal goal = new Goal();
        new BasicComponentConfigurator()
                .configureComponent(
                        goal,
                        new XmlPlexusConfiguration(Xpp3DomBuilder.build(new StringReader(xml))),
                        new DefaultExpressionEvaluator(),
                        new ClassWorld().newRealm("goal", Goal.class.getClassLoader()));
        return goal.cors;
    }
}
