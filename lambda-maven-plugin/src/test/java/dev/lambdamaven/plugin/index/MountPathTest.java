package dev.lambdamaven.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MountPathTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            "",            ""
            /,             ""
            /*,            ""
            *,             ""
            api,           /api
            /api,          /api
            api/,          /api
            /api/*,        /api
            //api//,       /api
            api/v1/*,      /api/v1
            "my api",      /my%20api
            my%20api,      /my%20api
            100%,          /100%25
            größe,         /gr%C3%B6%C3%9Fe
            "a\uD83D\uDE00b", /a%F0%9F%98%80b
            a*b,           /a*b
            "{x}",         /%7Bx%7D
            """)
    void comesInOneForm(String written, String path) {
        assertThat(MountPath.of(written)).isEqualTo(path);
    }
}
