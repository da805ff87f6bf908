package dev.lambdamaven.plugin.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that cannot be used: each is refused with what is wrong and where. */
final class BadDocumentTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "`swagger: '2.0'` > FILE is Swagger 2.0, must be OpenAPI 3.0 or 3.1.",
                "`openapi: 3.2.0` > FILE is OpenAPI 3.2.0, must be 3.0 or 3.1.",
                "`openapi: 4` > FILE is OpenAPI 4, must be 3.0 or 3.1.",
                "`a: b` > FILE is no OpenAPI document: it has no member \"openapi\".",
                "`- a` > FILE is no OpenAPI document: it holds no object.",
                "`` > FILE is no OpenAPI document: it holds no object.",
                "`openapi: 3.0.0\npaths: {}` > FILE describes no GET.",
                "`openapi: 3.0.0\npaths: {/a: {$ref: other.yaml#/a}}` > FILE refers to other.yaml#/a, but must be whole in itself.",
                "`openapi: 3.0.0\npaths: {/a: {$ref: '#/no'}}` > FILE refers to #/no, which is not in it.",
                "`openapi: 3.0.0\npaths: {/a: {$ref: '#/paths/~1a'}}` > FILE refers to #/paths/~1a, which is not in it.",
                "`openapi: 3.0.0\nservers: [{url: 'http://a b'}]\npaths: {/a: {get: {}}}` > FILE names the server http://a b,"
                        + " which is no URL.",
            })
    void isRefused(String text, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("openapi.yaml"), text);

        assertThat(refusal(file).problem()).isEqualTo(problem.replace("FILE", file.toString()));
    }

    @Test
    void isRefusedWithThePlaceOfTheMistake() throws IOException {
        Path yaml = Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.0.0\npaths:\n  a: [\n");
        Path json = Files.writeString(folder.resolve("openapi.json"), "{\"openapi\":\"3.0.0\",\n\"paths\": nothing}");

        assertThat(refusal(yaml).problem()).startsWith(yaml + " cannot be read at line ");
        assertThat(refusal(json).problem())
                .startsWith(json + " cannot be read at line 2: Unrecognized token 'nothing'");
    }

    @Test
    void isRefusedWhenItIsNoFileOrNoUtf8() throws IOException {
        Path latin1 = folder.resolve("latin1.yaml");
        Files.write(latin1, "openapi: 3.0.0 # \u00e4".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal(folder.resolve("no.yaml")).problem())
                .isEqualTo("<openapi> is " + folder.resolve("no.yaml") + ", which is no file.");
        assertThat(refusal(folder).problem()).isEqualTo("<openapi> is " + folder + ", which is no file.");
        assertThat(refusal(latin1).problem()).isEqualTo(latin1 + " is not UTF-8.");
    }

    private static LambdaException refusal(Path file) {
        LambdaException[] refusal = new LambdaException[1];
        assertThatThrownBy(() -> OpenApiChecks.of(file))
                .isInstanceOfSatisfying(LambdaException.class, thrown -> refusal[0] = thrown);
        return refusal[0];
    }
}
