package dev.lambdamaven.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tests find the function. */
class FunctionUrlTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://a.example.com/, http://b.example.com, https://a.example.com",
        "https://a.example.com/prod//, , https://a.example.com/prod",
        "' ', http://127.0.0.1:8080, http://127.0.0.1:8080",
        "${lambda.url}, http://[::1]:1, http://[::1]:1",
        "${lambda.url}, , ",
        ", , ",
    })
    void isWhatIsSetAndNoPlaceholder(@Nullable String property, @Nullable String variable, @Nullable String url) {
        assertThat(FunctionUrl.given(property, variable))
                .isEqualTo(Optional.ofNullable(url).map(URI::create));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://a.example.com", "http:///x", "http://a b", "/items"})
    void mustBeAUrl(String text) {
        assertThatThrownBy(() -> FunctionUrl.given(text, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("System property lambda.url is " + text + ", must be an http or https URL");
        assertThatThrownBy(() -> FunctionUrl.given(null, text))
                .hasMessageStartingWith("Environment variable LAMBDA_URL is " + text + ", must be");
    }

    @Test
    void isNotGuessedWithoutARecord() {
        assertThatThrownBy(() -> StartRecord.of(FunctionUrlTest.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("There is no URL to test, and ")
                .hasMessageContaining(Path.of("lambda", "start.properties") + ", from which")
                .hasMessageContaining("\n    mvn verify\n");
    }

    @ParameterizedTest
    @CsvSource({
        "plugin.classPath=/no/such.jar, 'names /no/such.jar, which is gone.'",
        "a=b, 'names no classes of the plugin.'",
        "a=\\u12, 'cannot be read: '",
    })
    void isNotStartedFromABadRecord(String content, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("start.properties"), content + "\n");

        assertThatThrownBy(() -> new StartRecord(file).pluginClasses())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(file + " " + problem)
                .hasMessageContaining("mvn verify");
    }

    @Test
    void isStartedBehindAClassLoaderOfItsOwn() throws Exception {
        Path file = Files.writeString(
                folder.resolve("start.properties"),
                "plugin.classPath=" + folder.toString().replace("\\", "/") + "\n");
        ClassLoader plugin = new StartRecord(file).pluginClasses();

        assertThatThrownBy(() -> Class.forName(FunctionUrlTest.class.getName(), false, plugin))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(Class.forName("java.net.http.HttpClient", false, plugin)).isNotNull();
    }
}
