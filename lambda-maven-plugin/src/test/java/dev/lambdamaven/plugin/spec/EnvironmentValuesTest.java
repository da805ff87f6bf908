package dev.lambdamaven.plugin.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EnvironmentValuesTest {

    @Test
    void putsTheShellsVariableWhereItIsReferredTo() {
        assertThat(EnvironmentValues.resolve(
                        "environment",
                        Map.of("URL", "jdbc:x?password=@{env.DB_PASSWORD}&a=b", "PLAIN", "$1 \\ text"),
                        Map.of("DB_PASSWORD", "a$1\\b")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("URL", "jdbc:x?password=a$1\\b&a=b", "PLAIN", "$1 \\ text"));
    }

    @Test
    void takesAnEmptyElementForAnEmptyValue() {
        Map<String, String> written = new HashMap<>();
        written.put("EMPTY", null);

        assertThat(EnvironmentValues.resolve("environment", written, Map.of())).isEqualTo(Map.of("EMPTY", ""));
    }

    @Test
    void namesTheVariableThatIsNotSet() {
        assertThatThrownBy(() -> EnvironmentValues.resolve("environment", Map.of("TOKEN", "@{env.MISSING}"), Map.of()))
                .hasMessage("""
                        <environment> TOKEN refers to @{env.MISSING}, which is not set in this shell.

                          export MISSING=…""");
    }
}
