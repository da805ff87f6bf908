package dev.lambdamaven.plugin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.packaging.Dependency;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentPatternTest {

    private static final Element NETTY =
            Element.of(new Dependency("io.netty:netty-epoll:jar:linux-aarch_64:4.2.0", Path.of("netty.jar")), false);
    private static final Element CLASSES = Element.classes(Path.of("target/classes"), "items");

    @ParameterizedTest
    @CsvSource({
        "io.netty:netty-epoll,true",
        "io.netty:*,true",
        "*:netty-e*l,true",
        "io.netty:netty-epoll:linux-aarch_64,true",
        "io.netty:netty-epoll:linux-*,true",
        "io.netty:netty-epoll:windows,false",
        "io.netty:netty,false",
        "netty:netty-epoll,false",
        "ioxnetty:netty-epoll,false",
    })
    void namesDependencies(String pattern, boolean named) {
        assertThat(parse(pattern).names(NETTY)).isEqualTo(named);
        assertThat(parse(pattern).names(CLASSES)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "META-INF/native/windows/**,META-INF/native/windows/a/b.dll,true",
        "META-INF/native/windows/,META-INF/native/windows/b.dll,true",
        "META-INF/native/windows/,META-INF/native/windows/,true",
        "/META-INF/x.txt,META-INF/x.txt,true",
        "META-INF/*.txt,META-INF/a/x.txt,false",
        "META-INF/?.txt,META-INF/x.txt,true",
        "META-INF/?.txt,META-INF/xx.txt,false",
        "*.pem,config/key.pem,false",
        "**/*.pem,config/key.pem,true",
        "**/*.pem,key.pem,true",
        "a/**/b,a/b,true",
        "a/**/b,a/x/y/b,true",
        "a+(b).txt,a+(b).txt,true",
        "io.netty:*!/META-INF/x,META-INF/x,true",
        "io.netty:*!/META-INF/*,META-INF/x,true",
        "com.acme:*!/META-INF/*,META-INF/x,false",
    })
    void namesPaths(String pattern, String path, boolean named) {
        assertThat(parse(pattern).names(NETTY, path)).isEqualTo(named);
    }

    @Test
    void namesPathsOfTheProjectOnlyWithoutCoordinates() {
        assertThat(parse("config/**").names(CLASSES, "config/a")).isTrue();
        assertThat(parse("*:*!/config/**").names(CLASSES, "config/a")).isFalse();
    }

    @Test
    void aPathDoesNotNameAWholeDependency() {
        assertThat(parse("**").names(NETTY)).isFalse();
        assertThat(parse("io.netty:*!/**").names(NETTY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", ":b", "a:b:c:d", "a:b!/", "!/x", "a b:c", "a:b!/ ", "netty!/x"})
    void refusesWhatIsNoPattern(String text) {
        assertThatThrownBy(() -> parse(text))
                .hasMessageStartingWith("<excludes> is ")
                .hasMessageContaining(
                        "must be groupId:artifactId, a path in the zip's jars, or groupId:artifactId!/path.");
    }

    private static ContentPattern parse(String text) {
        return ContentPattern.parse(ContentSettings.EXCLUDES, text);
    }
}
