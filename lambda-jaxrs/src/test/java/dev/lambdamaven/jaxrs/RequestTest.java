package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.ProbeApplication;
import java.net.URI;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What of an event reaches a resource method. */
class RequestTest {

    private static final Lambda LAMBDA = new Lambda(ProbeApplication.class);
    private static final Pattern SEEN_PATH = Pattern.compile("\\] (/rest/[^\"]*)\"");

    @ParameterizedTest
    @MethodSource("paths")
    void encodesTheDecodedPathOfAnHttpApiAgain(String rawPath, String seen) {
        assertThat(LAMBDA.invoke(TestEvent.get(rawPath))).isEqualTo(text(seen));
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of("", "root"),
                Arguments.of("/path/a b", "a b | a%20b | /path/a%20b"),
                Arguments.of("/path/caf\u00E9", "caf\u00E9 | caf%C3%A9 | /path/caf%C3%A9"),
                Arguments.of("/path/\uD83D\uDE00", "\uD83D\uDE00 | %F0%9F%98%80 | /path/%F0%9F%98%80"),
                Arguments.of("/path/100%", "100% | 100%25 | /path/100%25"),
                Arguments.of("/path/%41", "%41 | %2541 | /path/%2541"),
                Arguments.of(
                        "/path/me?admin=true#x", "me?admin=true#x | me%3Fadmin=true%23x | /path/me%3Fadmin=true%23x"),
                Arguments.of("/path/{x}", "{x} | %7Bx%7D | /path/%7Bx%7D"),
                Arguments.of("/path/|^<>`", "|^<>` | %7C%5E%3C%3E%60 | /path/%7C%5E%3C%3E%60"),
                Arguments.of("/path/a+b", "a+b | a+b | /path/a+b"),
                Arguments.of("/rest/a//b", "[a//b] /rest/a//b"),
                Arguments.of("/rest/a/../b", "[a/../b] /rest/a/../b"),
                Arguments.of("/matrix/a;m=1;m=2", "{m=[1, 2]}"));
    }

    @RepeatedTest(300)
    void keepsTheMeaningOfAnyPath(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        StringBuilder rawPath = new StringBuilder("/rest/");
        random.ints(8, ' ', 0x300).forEach(rawPath::appendCodePoint);
        random.ints(8, 0, 20).forEach(mark -> rawPath.append("%41/?#;,+&=[]{}|\\ .:@", mark, mark + 1));

        Matcher seen = SEEN_PATH.matcher(LAMBDA.invoke(TestEvent.get(rawPath.toString())));

        assertThat(seen.find()).isTrue();
        assertThat(URI.create(seen.group(1)).getPath()).isEqualTo(rawPath.toString());
    }

    @Test
    void keepsTheTrailingSlashInTheUri() {
        assertThat(LAMBDA.invoke(TestEvent.get("/rest/a/"))).isEqualTo(text("[a] /rest/a/"));
    }

    @Test
    void takesThePathOfAFunctionUrlAsItIs() {
        assertThat(LAMBDA.invoke(TestEvent.get("/path/a%2Fb").functionUrl()))
                .isEqualTo(text("a/b | a%2Fb | /path/a%2Fb"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsTheRawQuery(String rawQuery, String seen) {
        assertThat(LAMBDA.invoke(TestEvent.get("/query").query(rawQuery))).isEqualTo(text(seen));
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("", "[] | null | null"),
                Arguments.of("?q=1", "[1] | [1] | q=1"),
                Arguments.of("q=a+b&q=a%2Bb", "[a b, a+b] | [a+b, a%2Bb] | q=a+b&q=a%2Bb"),
                Arguments.of("q=a=b==", "[a=b==] | [a=b==] | q=a=b=="),
                Arguments.of("flag&q=", "[] | [] | flag&q="),
                Arguments.of("q=a,b&q=c", "[a,b, c] | [a,b, c] | q=a,b&q=c"),
                Arguments.of("q=%7B%22a%22%3A1%7D", "[{\"a\":1}] | [%7B%22a%22%3A1%7D] | q=%7B%22a%22%3A1%7D"),
                Arguments.of("q={\"a|b\"}", "[{\"a|b\"}] | [%7B%22a%7Cb%22%7D] | q=%7B%22a%7Cb%22%7D"),
                Arguments.of("q=100%&x=%zz", "[100%] | [100%25] | q=100%25&x=%25zz"),
                Arguments.of("q=a;b", "[a;b] | [a;b] | q=a;b"),
                Arguments.of("Q=1", "[] | null | Q=1"));
    }

    @Test
    void looksUpHeadersInAnyCaseAndNeverSplitsThem() {
        assertThat(LAMBDA.invoke(TestEvent.get("/header").header("x-probe", "first,second")))
                .isEqualTo(text("1 | first,second"));
    }

    @Test
    void sortsWhatIsAcceptable() {
        assertThat(LAMBDA.invoke(TestEvent.get("/accept")
                        .header("accept", "text/*;q=0.5,text/plain")
                        .header("accept-language", "de;q=0.5,en")))
                .isEqualTo(text("[text/plain, text/*;q=0.5] | [en, de]"));
    }

    @Test
    void joinsTheCookiesToOneHeader() {
        assertThat(LAMBDA.invoke(TestEvent.get("/cookie").cookie("a=1").cookie("b=x=y")))
                .isEqualTo(text("1 | x=y | a=1; b=x=y"));
    }

    @Test
    void takesTheCookiesOfAFunctionUrlOnce() {
        assertThat(LAMBDA.invoke(
                        TestEvent.get("/cookie").functionUrl().cookie("a=1").header("cookie", "a=1; b=2")))
                .isEqualTo(text("1 | null | a=1"));
    }

    @Test
    void readsTheCookieHeaderWhenThereIsNoList() {
        assertThat(LAMBDA.invoke(TestEvent.get("/cookie").header("cookie", "a=; b=\"q\"")))
                .isEqualTo(text(" | q | a=; b=\"q\""));
    }

    @Test
    void passesOtherMethodsOn() {
        assertThat(LAMBDA.invoke(TestEvent.of("PROPFIND", "/method"))).isEqualTo(text("found"));
    }

    private static String text(String body) {
        return Answers.text(body);
    }
}
