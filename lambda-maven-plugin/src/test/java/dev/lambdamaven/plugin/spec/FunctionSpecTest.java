package dev.lambdamaven.plugin.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class FunctionSpecTest {

    @Test
    void refusesTooLittleMemory() {
        assertRefused(() -> function("items", 64, 15), """
                <memorySize> is 64, must be between 128 and 10240 (MB).

                  Set it in the POM's <properties>: <lambda.memorySize>512</lambda.memorySize>
                  or for one run: -Dlambda.memorySize=512""");
    }

    @Test
    void refusesATimeoutThatLambdaDoesNotGive() {
        assertRefused(() -> function("items", 512, 901), """
                <timeout> is 901, must be between 1 and 900 (seconds).

                  Set it in the POM's <properties>: <lambda.timeout>15</lambda.timeout>
                  or for one run: -Dlambda.timeout=15""");
    }

    @Test
    void refusesANameWithABlank() {
        assertRefused(() -> function("my items", 512, 15), """
                <functionName> is 'my items', must be 1 to 64 letters, digits, hyphens or underscores.

                  Set it in the POM's <properties>: <lambda.functionName>items-api</lambda.functionName>
                  or for one run: -Dlambda.functionName=items-api""");
    }

    @Test
    void refusesAnUnknownRuntimeAndListsTheKnownOnes() {
        assertRefused(() -> JavaRuntime.of("java8"), """
                <runtime> is java8, must be one of java17, java21, java25.

                  Set it in the POM's <properties>: <lambda.runtime>java21</lambda.runtime>
                  or for one run: -Dlambda.runtime=java21""");
    }

    @Test
    void refusesANumberThatIsNone() {
        assertRefused(() -> Parameter.MEMORY_SIZE.wholeNumber("a lot", "between 128 and 10240 (MB)"), """
                <memorySize> is 'a lot', must be between 128 and 10240 (MB).

                  Set it in the POM's <properties>: <lambda.memorySize>512</lambda.memorySize>
                  or for one run: -Dlambda.memorySize=512""");
    }

    @Test
    void refusesAnAliasThatIsAVersionNumber() {
        assertRefused(() -> new DeploymentSpec(function("items", 512, 15), "7", Optional.empty(), false), """
                <alias> is 7, must be letters, digits, hyphens and underscores, and not only digits.

                  Set it in the POM's <properties>: <lambda.alias>live</lambda.alias>
                  or for one run: -Dlambda.alias=live""");
    }

    @Test
    void choosesTheRuntimeThatRunsTheBytecode() {
        assertThat(JavaRuntime.forRelease(17)).hasToString("java21");
        assertThat(JavaRuntime.forRelease(21)).hasToString("java21");
        assertThat(JavaRuntime.forRelease(25)).hasToString("java25");
        assertThatThrownBy(() -> JavaRuntime.forRelease(26))
                .hasMessageStartingWith("<runtime> is not set and no managed runtime runs Java 26 bytecode");
    }

    @Test
    void shortensTheNameOfItsRoleToWhatIamAllows() {
        DeploymentSpec spec = new DeploymentSpec(function("f".repeat(64), 512, 15), "live", Optional.empty(), false);

        assertThat(spec.ownRoleName()).hasSize(64).endsWith("f-role");
    }

    private static FunctionSpec function(String name, int memorySize, int timeout) {
        return new FunctionSpec(
                name,
                "com.acme.LambdaHandler",
                JavaRuntime.JAVA21,
                Architecture.X86_64,
                memorySize,
                Duration.ofSeconds(timeout),
                Optional.empty(),
                Map.of());
    }

    private static void assertRefused(Supplier<?> making, String message) {
        assertThatThrownBy(making::get).isInstanceOf(LambdaException.class).hasMessage(message);
    }
}
