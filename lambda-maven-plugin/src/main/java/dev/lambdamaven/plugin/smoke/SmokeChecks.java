package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.smoke.check.Check;
import dev.lambdamaven.plugin.smoke.check.CheckParser;
import dev.lambdamaven.plugin.smoke.check.Scope;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the checks of a project, in their order.
 *
 * @param baseDirectory what names of files are relative to
 * @param shell the shell's variables
 */
public record SmokeChecks(Path baseDirectory, Map<String, String> shell) {

    /**
     * The checks of the POM, then those of a file.
     *
     * @param texts one check or several each; Maven hands over an empty element as null
     * @throws LambdaException for a check that cannot be read or a file that is missing or has no check
     */
    public List<SmokeCheck> read(List<? extends @Nullable String> texts, Optional<String> file) {
        Scope scope = new Scope(shell.keySet());
        List<SmokeCheck> checks = new ArrayList<>();
        for (String text : texts) {
            checks.addAll(ready(CheckParser.parse(text == null ? "" : text, "", scope)));
        }
        file.ifPresent(name -> checks.addAll(ready(CheckParser.parse(written(name), name, scope))));
        return checks;
    }

    private List<SmokeCheck> ready(List<Check> checks) {
        return checks.stream()
                .map(check -> new SmokeCheck(
                        check,
                        Secrets.of(
                                check.templates()
                                        .flatMap(template -> template.names().stream())
                                        .toList(),
                                shell),
                        check.bodyFile().map(name -> body(check, name)),
                        List.of()))
                .toList();
    }

    private String written(String name) {
        String content = content(name);
        if (content.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
            throw LambdaException.of(
                            "The file of smoke checks, " + name + ", has no check"
                                    + (content.isBlank() ? ": it is empty." : ", only comments."),
                            "Write one on a line of its own, or remove the file: GET /health -> 200")
                    .with("file", baseDirectory.resolve(name).toString());
        }
        return content;
    }

    private String content(String name) {
        try {
            return Files.readString(baseDirectory.resolve(name));
        } catch (MalformedInputException notUtf8) {
            throw LambdaException.of("The file of smoke checks, " + name + ", is not UTF-8.", "Save it as UTF-8.")
                    .causedBy(notUtf8);
        } catch (IOException unreadable) {
            throw LambdaException.of(
                            "The file of smoke checks, " + name + ", cannot be read.",
                            "Write it, or name another: <checksFile>src/smoke/checks.txt</checksFile> or"
                                    + " -Dlambda.smoke.checksFile=src/smoke/checks.txt")
                    .with("file", baseDirectory.resolve(name).toString())
                    .causedBy(unreadable);
        }
    }

    private byte[] body(Check check, String name) {
        try {
            return Files.readAllBytes(baseDirectory.resolve(name));
        } catch (IOException unreadable) {
            throw LambdaException.of(
                            "The body of a smoke check, file," + name + ";, cannot be read.",
                            "Names are relative to the project: file,src/smoke/item.json;")
                    .with("check", CheckParser.line(check))
                    .with("file", baseDirectory.resolve(name).toString())
                    .causedBy(unreadable);
        }
    }
}
