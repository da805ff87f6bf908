package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.compare.ComparedRequest;
import dev.lambdamaven.plugin.compare.Comparison;
import dev.lambdamaven.plugin.compare.ComparisonReport;
import dev.lambdamaven.plugin.compare.Masks;
import dev.lambdamaven.plugin.compare.RequestPlan;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.smoke.SmokeChecks;
import dev.lambdamaven.plugin.smoke.SmokeRequest;
import dev.lambdamaven.plugin.spec.EnvironmentValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Proves on this application that the route index changes no answer: runs the package in two processes, one with the index and one
 * without, sends both the same requests, and fails with the first ones whose answers are not equal byte for byte. The requests are
 * some for every route of the index, those of {@code <checks>}, those of a file, and random ones.
 *
 * <p>The application's methods really run, twice: with what they write to, send or delete. The processes get {@code <environment>},
 * but no other variable of the shell, and credentials that no account knows.
 */
@Mojo(name = "compare-fast-path", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE)
public final class CompareFastPathMojo extends PackagingMojo {

    /** How many random requests are sent. */
    @Parameter(property = "lambda.compare.requests", defaultValue = "1000")
    private String requests;

    /** A whole number; the same seed gives the same random requests. By default another one each time, which is printed. */
    @Parameter(property = "lambda.compare.seed")
    private @Nullable String seed;

    /** A file of requests as {@code .http} files have them, separated by lines that start with {@code ###}. */
    @Parameter(property = "lambda.compare.file")
    private @Nullable String file;

    /** The checks of {@code smoke}, whose requests are sent too. */
    @Parameter
    private @Nullable List<String> checks;

    /** Names of response headers that may differ, such as {@code x-request-id}. */
    @Parameter
    private @Nullable List<String> ignoredHeaders;

    /** Regular expressions for parts of response bodies that may differ, such as <code>"time":"[^"]*"</code>. */
    @Parameter
    private @Nullable List<String> masks;

    /** Environment variables of the function, as for {@code deploy}. */
    @Parameter
    private @Nullable Map<String, @Nullable String> environment;

    @Override
    void run() {
        packaged().ifPresent(this::compare);
    }

    private void compare(Packaged packaged) {
        List<ComparedRequest> own = own();
        int count = count();
        long seedNumber = seedNumber();
        Comparison.Subject subject = new Comparison.Subject(
                packaged.handler().value(),
                environment == null ? Map.of() : EnvironmentValues.resolve("environment", environment, System.getenv()),
                Masks.of(orNone(ignoredHeaders), orNone(masks)));
        Comparison comparison = new Comparison(
                subject,
                packaged.zip().zip(),
                packaged.zip().layer().map(LayerPackage::zip),
                lambdaDirectory().resolve("compare"));
        Optional<String> index = comparison.routeIndex();
        if (index.isEmpty()) {
            getLog().warn("Nothing is compared: the package has no route index.");
            return;
        }
        RequestPlan plan = RequestPlan.of(index.get(), own, count, seedNumber);
        getLog().warn(plan.warning());
        ComparisonReport report = comparison.run(plan.requests());
        getLog().info("  " + PlanLine.note("compared", report.line() + " (-Dlambda.compare.seed=" + seedNumber + ")"));
        report.failure("mvn lambda:compare-fast-path -Dlambda.compare.seed=%d -Dlambda.compare.requests=%d"
                        .formatted(seedNumber, count))
                .ifPresent(SmokeMojo::fail);
    }

    /** The requests that the user has written down. */
    private List<ComparedRequest> own() {
        List<ComparedRequest> own = new ArrayList<>();
        new SmokeChecks(project.getBasedir().toPath(), System.getenv())
                .read(orNone(checks), Optional.empty()).stream()
                        .flatMap(check -> check.plainRequest().stream())
                        .map(CompareFastPathMojo::compared)
                        .forEach(own::add);
        given(file).ifPresent(name -> own.addAll(ComparedRequest.parseAll(read(name))));
        return own;
    }

    private static ComparedRequest compared(SmokeRequest request) {
        String body = request.body()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return ComparedRequest.json(request.method(), request.path(), body);
    }

    private String read(String name) {
        try {
            return Files.readString(project.getBasedir().toPath().resolve(name));
        } catch (IOException unreadable) {
            throw LambdaException.of(
                            "<file> is " + name + ", which cannot be read.", "-Dlambda.compare.file=requests.http")
                    .causedBy(unreadable);
        }
    }

    private int count() {
        String wanted = "a whole number from 0 to 1000000";
        dev.lambdamaven.plugin.spec.Parameter parameter =
                new dev.lambdamaven.plugin.spec.Parameter("compare.requests", "1000");
        int number = parameter.wholeNumber(requests, wanted);
        parameter.require(number >= 0 && number <= 1_000_000, requests, wanted);
        return number;
    }

    private long seedNumber() {
        Optional<String> set = given(seed);
        dev.lambdamaven.plugin.spec.Parameter parameter =
                new dev.lambdamaven.plugin.spec.Parameter("compare.seed", "1");
        return set.map(text -> (long) parameter.wholeNumber(text, "a whole number"))
                .orElseGet(() -> (long) new Random().nextInt(1_000_000));
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
