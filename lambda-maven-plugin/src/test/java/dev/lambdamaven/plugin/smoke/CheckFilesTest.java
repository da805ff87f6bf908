package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckFilesTest {

    @TempDir
    private Path project;

    private List<SmokeCheck> read(List<String> texts, String file) {
        return new SmokeChecks(project, Map.of()).read(texts, Optional.of(file));
    }

    @Test
    void holdChecksThatFollowThoseOfThePom() throws IOException {
        Files.writeString(project.resolve("checks.txt"), "# one\nGET /items/@{id} -> 200\n\nGET / -> 2xx\n");

        assertThat(read(List.of("GET /items -> 200\n capture id = $[0].id"), "checks.txt"))
                .extracting(SmokeCheck::text)
                .containsExactly("GET /items -> 200", "GET /items/@{id} -> 200", "GET / -> 2xx");
    }

    @Test
    void areNamedWhenTheyAreMissing() {
        assertThatThrownBy(() -> read(List.of(), "src/smoke/more.txt"))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        The file of smoke checks, src/smoke/more.txt, cannot be read.

                          file  %s

                          Write it, or name another: <checksFile>src/smoke/checks.txt</checksFile> or \
                        -Dlambda.smoke.checksFile=src/smoke/checks.txt""", project.resolve("src/smoke/more.txt"));
    }

    @ParameterizedTest
    @CsvSource({"' \n\n', ': it is empty.'", "'# GET / -> 200\n  # later', ', only comments.'"})
    void mustHoldACheck(String content, String why) throws IOException {
        Files.writeString(project.resolve("checks.txt"), content);

        assertThatThrownBy(() -> read(List.of("GET / -> 200"), "checks.txt"))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        The file of smoke checks, checks.txt, has no check%s

                          file  %s

                          Write one on a line of its own, or remove the file: GET /health -> 200""", why, project.resolve("checks.txt"));
    }

    @Test
    void mustBeUtf8() throws IOException {
        Files.write(project.resolve("latin1.txt"), new byte[] {'#', (byte) 0xE4, '\n'});

        assertThatThrownBy(() -> read(List.of(), "latin1.txt"))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("The file of smoke checks, latin1.txt, is not UTF-8.");
    }

    @Test
    void ofBodiesAreNamedWhenTheyAreMissing() {
        SmokeChecks reader = new SmokeChecks(project, Map.of());

        assertThatThrownBy(() -> reader.read(List.of("POST /a?k=s3cret file,item.json; -> 201"), Optional.empty()))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        The body of a smoke check, file,item.json;, cannot be read.

                          check  POST /a?k=*** file,item.json; -> 201
                          file   %s

                          Names are relative to the project: file,src/smoke/item.json;""", project.resolve("item.json"));
    }

    @Test
    void treatAnEmptyElementAsACheckThatCannotBeRead() {
        SmokeChecks reader = new SmokeChecks(project, Map.of());

        assertThatThrownBy(() -> reader.read(Arrays.asList("GET / -> 200", null), Optional.empty()))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("it must start with one of GET");
    }

    private static List<SmokeCheck> five() {
        return new SmokeChecks(Path.of(""), Map.of())
                .read(
                        List.of(
                                "GET /a -> 200\ncapture id = $.id\nname first",
                                "GET /b -> 200",
                                "GET /a/@{id} -> 200" + "\ncapture x = $.x",
                                "GET /x/@{x} -> 200",
                                "PUT /b -> 200"),
                        Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2, GET /b -> 200",
        "'5,2', GET /b -> 200|PUT /b -> 200",
        "FIRST, first",
        "/b, GET /b -> 200|PUT /b -> 200",
        "' put , 1 ', first|PUT /b -> 200",
        "4, first|GET /a/@{id} -> 200|GET /x/@{x} -> 200",
    })
    void areChosenByNumberOrText(String only, String chosen) {
        assertThat(Selection.of(five(), only)).extracting(SmokeCheck::text).containsExactly(chosen.split("\\|", -1));
    }

    @ParameterizedTest
    @CsvSource({"0", "6", "nothing", "''", "'1,'"})
    void areListedWhenNoneIsMeant(String only) {
        assertThatThrownBy(() -> Selection.of(five(), only))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("lambda.smoke.only is " + only + ", but no smoke check is ")
                .hasMessageContaining("  checks  1  first\n          2  GET /b -> 200\n");
    }
}
