package dev.lambdamaven.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Sends each request to the application's ordinary server and to the function, through each front, and demands the same
 * answer but for the known differences, which have to show exactly as they are written down.
 *
 * <p>{@code -Ddifferential.write} writes the files of known differences anew; what is new there has a question mark for
 * an id and fails until docs/differences.md gives it a reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DifferentialTest {

    private final Map<Variant, OrdinaryServer> servers = new EnumMap<>(Variant.class);
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    /** Returns the name of the runtime in docs/differences.md. */
    protected abstract String runtime();

    /** Starts the ordinary server on port 0 of the loopback address. */
    protected abstract OrdinaryServer start(Variant variant);

    /** Starts the application in a function. */
    protected abstract RequestStreamHandler handler(Variant variant);

    @BeforeAll
    void askTheServers() throws IOException {
        for (Variant variant : Variant.values()) {
            OrdinaryServer server = start(variant);
            servers.put(variant, server);
            for (Request request : variant.requests()) {
                Answer twice = answers.put(request.name(), RawClient.send(server.port(), request));
                assertThat(twice).as("second request named " + request.name()).isNull();
            }
        }
    }

    @AfterAll
    void stop() {
        servers.values().forEach(OrdinaryServer::close);
    }

    @TestFactory
    Stream<DynamicContainer> answersAsTheServerDoes() throws IOException {
        List<DynamicContainer> fronts = new ArrayList<>();
        for (Front front : Front.ALL) {
            KnownDifferences known = KnownDifferences.load(file(front));
            List<Difference> all = new ArrayList<>();
            List<DynamicTest> tests = new ArrayList<>();
            for (Variant variant : Variant.values()) {
                Function function = new Function(handler(variant), front);
                for (Request request : variant.requests()) {
                    Function.Reply reply = function.serve(request);
                    Answer server = Objects.requireNonNull(answers.get(request.name()));
                    List<Difference> found = Comparison.of(request, server, reply.answer());
                    all.addAll(found);
                    tests.add(test(request, known, found, reply.log()));
                }
            }
            if (System.getProperty("differential.write") != null) {
                known.renewed(all).save(file(front));
            }
            fronts.add(DynamicContainer.dynamicContainer(front.label(), tests));
        }
        return fronts.stream();
    }

    private static DynamicTest test(Request request, KnownDifferences known, List<Difference> found, String log) {
        return DynamicTest.dynamicTest(
                request.name(),
                () -> assertThat(found)
                        .as(
                                "%s %s: differences, known ones apart. The log:%n%s",
                                request.method(), request.target(), log)
                        .containsExactlyElementsOf(known.of(request.name())));
    }

    private static Path file(Front front) {
        return Path.of("src", "test", "resources", "known", front.label() + ".tsv");
    }

    @Test
    void knownDifferencesAreExplainedAndExplanationsAreNeeded() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Front front : Front.ALL) {
            for (KnownDifferences.Known known :
                    KnownDifferences.load(file(front)).all()) {
                assertThat(answers).containsKey(known.difference().request());
                used.add(known.id());
            }
        }

        assertThat(used).isEqualTo(DifferencesDocument.idsFor(runtime()));
    }

    /** Answers that refuse everything would be alike and prove nothing. */
    @Test
    void asksEnoughAndIsAnswered() {
        assertThat(answers).hasSizeGreaterThan(500);
        assertThat(answers.values()).filteredOn(answer -> answer.status() < 400).hasSizeGreaterThan(400);
    }
}
