package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/a-._~!$&'()*+,;=:@/ /a-._~!$&'()*+,;=:@/",
                "/%41 /%2541",
                "/% /%25",
                "/[x] /%5Bx%5D",
                "/\u00E9\u03BB\uD83D\uDE00 /%C3%A9%CE%BB%F0%9F%98%80"
            },
            quoteCharacter = '`')
    void encodesADecodedPath(String path, String encoded) {
        assertThat(UriEncoding.decodedPath(path)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource({"/a%2Fb, /a%2Fb", "/a%2fb, /a%2fb", "/%, /%25", "/%4, /%254", "/%4g, /%254g", "/%C3%A9, /%C3%A9"})
    void keepsValidEscapesOfAnEncodedPath(String path, String encoded) {
        assertThat(UriEncoding.encodedPath(path)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource({"a=%zz&b=100%, a=%25zz&b=100%25", "f[x]=/?:@, f[x]=/?:@", "a=#, a=%23", "a=b c, a=b%20c"})
    void repairsAQuery(String query, String encoded) {
        assertThat(UriEncoding.query(query)).isEqualTo(encoded);
    }

    @RepeatedTest(100)
    void makesAUriThatDecodesToThePath(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        StringBuilder path = new StringBuilder("/");
        random.ints(20, 0, 0x300).forEach(path::appendCodePoint);

        URI uri = URI.create("https://localhost" + UriEncoding.decodedPath(path.toString()));

        assertThat(uri.getPath()).isEqualTo(path.toString());
        assertThat(uri.getRawQuery()).isNull();
        assertThat(uri.getRawFragment()).isNull();
    }
}
