package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.CalledFunction;
import dev.lambdamaven.plugin.event.FunctionCall;
import dev.lambdamaven.plugin.event.Invoked;
import dev.lambdamaven.plugin.operate.InvocationText;
import dev.lambdamaven.plugin.smoke.SmokeChecks;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Calls the function through Lambda's Invoke, past the HTTP API, and shows its answer, its log lines and how long it took: with the
 * event that an HTTP API would send for a request, or with an event from a file. Calls the function in AWS, or that of the local AWS
 * when one runs in this build.
 */
@Mojo(name = "invoke", threadSafe = true)
public final class InvokeMojo extends OperatingMojo {

    private static final Duration LIMIT = Duration.ofSeconds(110);

    /**
     * The request, in the words of a check: method, path, optionally a JSON body, such as {@code GET /items/1} or {@code PUT
     * /items/42 {"name":"desk lamp"}}. <code>@{env.TOKEN}</code> is a variable of the shell, and <code>file,item.json;</code> a body.
     */
    @Parameter(property = "lambda.request")
    private @Nullable String request;

    /** File with an event in JSON, instead of a request; relative to the project. */
    @Parameter(property = "lambda.event")
    private @Nullable String event;

    /** Version to call: its number, {@code $LATEST} or an alias. By default the alias that the HTTP API calls. */
    @Parameter(property = "lambda.qualifier")
    private @Nullable String qualifier;

    /** The alias that the HTTP API calls. */
    @Parameter(property = "lambda.alias", defaultValue = "live")
    private String alias;

    @Override
    void run() {
        if (given(request).isPresent() == given(event).isPresent()) {
            throw LambdaException.of(
                    given(request).isPresent()
                            ? "<request> and <event> cannot both be sent."
                            : "There is nothing to send: neither <request> nor <event> is set.",
                    "-Dlambda.request='GET /health'\nor -Dlambda.event=event.json");
        }
        AwsTarget target = target();
        try (AwsClients clients = AwsClients.open(target)) {
            if (isLibrary(clients)) {
                return;
            }
            String called = given(qualifier).orElse(alias);
            FunctionCall function = CalledFunction.of(clients, functionName(), called, getLog()::info);
            String name = called.equals(function.version()) ? "" : " (" + called + ")";
            tellTarget(target, "version " + function.version() + name);
            invoke(function);
        }
    }

    private void invoke(FunctionCall function) {
        Optional<InvokedRequest> typed = given(request)
                .map(line -> InvokedRequest.parse(
                        line, new SmokeChecks(project.getBasedir().toPath(), System.getenv())));
        String shown = typed.map(InvokedRequest::shown).or(() -> given(event)).orElse("");
        byte[] sent = typed.map(line -> line.event(function)).orElseGet(this::eventFile);
        Invoked invoked = function.invoke(sent, LIMIT)
                .orElseThrow(() -> LambdaException.of(
                        "%s did not answer %s within %d s.".formatted(functionName(), shown, LIMIT.toSeconds()),
                        "See what it does: mvn lambda:logs -Dlambda.since=5m"));
        InvocationText text = new InvocationText(
                shown,
                typed.isPresent(),
                redaction(typed.map(InvokedRequest::secrets).orElse(List.of())));
        getLog().info("  " + shown);
        text.lines(invoked).forEach(line -> getLog().info("  " + line));
        Optional<LambdaException> failure = text.failure(functionName(), invoked);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private byte[] eventFile() {
        Path file = project.getBasedir().toPath().resolve(given(event).orElse(""));
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw LambdaException.of(
                            "<event> is %s, which cannot be read.".formatted(file),
                            "Name a file with an event in JSON: -Dlambda.event=event.json")
                    .causedBy(unreadable);
        }
    }
}
