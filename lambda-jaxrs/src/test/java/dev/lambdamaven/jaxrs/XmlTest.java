package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.XmlProbe;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one builtin provider that the adapter creates itself is RESTEasy's, with RESTEasy's settings. */
class XmlTest {

    private static final String ENTITY = "<!DOCTYPE a [<!ENTITY e 'x'>]><a/>";

    @Test
    void readsAndWritesATree() {
        Lambda lambda = new Lambda(new XmlApplication(Map.of()));

        assertThat(lambda.invoke(xml("/xml/echo", "<a b='1'>\u03BB</a>")))
                .contains("\"Content-Type\":\"application/xml;charset=UTF-8\"")
                .contains("<a b=\\\"1\\\">\u03BB</a>");
    }

    @ParameterizedTest
    @CsvSource({"true, 400", "false, 200"})
    void refusesDocumentTypesUnlessTheApplicationAllowsThem(String disabled, int status) {
        Lambda lambda = new Lambda(new XmlApplication(Map.of("resteasy.document.secure.disableDTDs", disabled)));

        assertThat(lambda.invoke(xml("/xml/name", ENTITY))).startsWith("{\"statusCode\":" + status + ",");
    }

    private static TestEvent xml(String path, String text) {
        return TestEvent.of("POST", path)
                .header("content-type", "application/xml")
                .text(text);
    }

    /** Publishes the XML probe. */
    private static final class XmlApplication extends Application {

        private final Map<String, Object> properties;

        XmlApplication(Map<String, Object> properties) {
            this.properties = properties;
        }

        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(XmlProbe.class);
        }

        @Override
        public Map<String, Object> getProperties() {
            return properties;
        }
    }
}
