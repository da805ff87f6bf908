package dev.lambdamaven.jaxrs.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationIndexTest {

    private static final String HEAD = "lambda-jaxrs-index\t1\n";

    @Test
    void readsEveryKindOfLine() {
        ApplicationIndex index = ApplicationIndex.parse(HEAD + """
                application	com.acme.A	/the%2520api	annotation
                application	com.acme.B		subclass
                init-param	a%09b	1%0D%0A2%2509
                resource	com.acme.Items
                resource	com.acme.Orders
                provider	com.acme.Mapper
                """);

        assertThat(index)
                .isEqualTo(new ApplicationIndex(
                        true,
                        List.of(
                                new ApplicationIndex.Entry("com.acme.A", "/the%20api", "annotation"),
                                new ApplicationIndex.Entry("com.acme.B", "", "subclass")),
                        Map.of("a\tb", "1\r\n2%09"),
                        List.of("com.acme.Items", "com.acme.Orders"),
                        List.of("com.acme.Mapper")));
    }

    @Test
    void mayBeAbsentEmptyOrWithoutALineEnd() {
        assertThat(ApplicationIndex.load(ClassLoader.getPlatformClassLoader()).present())
                .isFalse();
        assertThat(ApplicationIndex.parse("lambda-jaxrs-index\t1").resources()).isEmpty();
        assertThat(ApplicationIndex.parse(HEAD + "resource\tA").resources()).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lambda-jaxrs-index\t2\n", "resource\tA\n"})
    void refusesAnotherVersion(String text) {
        assertThatThrownBy(() -> ApplicationIndex.parse(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(ApplicationIndex.PLACE + " begins with \"" + text.strip()
                        + "\" and this lambda-jaxrs reads \"lambda-jaxrs-index\t1\";"
                        + " use the same version of lambda-jaxrs and of lambda-maven-plugin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application\tA", "resource", "resource\tA\tB", "init-param\tA", "other\tA", ""})
    void refusesALineItDoesNotKnow(String line) {
        assertThatThrownBy(() -> ApplicationIndex.parse(HEAD + line + "\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        ApplicationIndex.PLACE + " has a line that cannot be understood: " + line.replace('\t', ' '));
    }
}
