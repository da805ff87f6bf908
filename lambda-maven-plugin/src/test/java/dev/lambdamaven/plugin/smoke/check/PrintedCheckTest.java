package dev.lambdamaven.plugin.smoke.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed of any check is read as the same check. */
class PrintedCheckTest {

    private static final List<String> JSON = List.of(
            "{}",
            "[]",
            "{\"a\":[1,\"-> 200\",null]}",
            "[true,\n   {\"x\":\"@{env.A}\"}]",
            "{\"n\":@{env.A},\"q\":\"\\\"\"}",
            "[\"# no comment\"]");
    private static final List<String> SCALARS = List.of("1", "-2.5e3", "\"a b\"", "\"@{env.A}\"", "null", "true");
    private static final List<String> PATHS =
            List.of("$", "$.a", "$['a b'][0]", "$.items[*].id", "$[-1].*", "$[\"x\"]");

    private Random random = new Random(0L);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Template template(List<String> of) {
        return new Template(one(of));
    }

    private <T> List<T> some(Supplier<T> of) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(of.get());
        }
        return some;
    }

    private Check check() {
        Check.Request request = new Check.Request(
                one(List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")),
                template(List.of("/", "/a?b=c&d", "/items/@{env.A}", "/%20/x->y".replace(">", "%3E"))),
                some(() -> new Check.HeaderLine(
                        one(List.of("Accept", "x-a.b_c", "name")), template(List.of("", "a: b", "Bearer @{env.A}")))),
                body());
        List<Wanted> wanted = some(this::wanted);
        if (random.nextBoolean()) {
            wanted.add(
                    0,
                    new Wanted.BodyIs(template(List.of("text", "Hello -> \"world\" }", "retry 3", "5", "ä @{env.A}"))));
        }
        return new Check(
                request,
                one(List.of(new StatusRange(200, 200), new StatusRange(400, 499), new StatusRange(599, 599))),
                wanted,
                some(() -> new Check.Capture(one(List.of("id", "_x1")), subject(), random.nextBoolean())),
                options());
    }

    private Check.Body body() {
        return switch (random.nextInt(4)) {
            case 0 -> new Check.Body.None();
            case 1 -> new Check.Body.Text(template(List.of("", "a=1&b=2", "-> {", "@{env.A}")));
            case 2 -> new Check.Body.FromFile(one(List.of("a.json", "src/smoke/a b.bin")));
            default -> new Check.Body.Json(random.nextBoolean() ? template(JSON) : template(SCALARS));
        };
    }

    private Wanted wanted() {
        return switch (random.nextInt(3)) {
            case 0 -> new Wanted.BodyIs(template(JSON));
            case 1 -> new Wanted.HeaderIs(one(List.of("Location", "within")), template(List.of("", "/a b", "x: y")));
            default -> holds();
        };
    }

    private Wanted holds() {
        Wanted.Predicate predicate = one(List.of(Wanted.Predicate.values()));
        Template operand = !predicate.hasOperand()
                ? new Template("")
                : predicate == Wanted.Predicate.MATCHES
                        ? template(List.of("\"^a+$\"", "\"\\\\d\""))
                        : template(random.nextBoolean() ? SCALARS : JSON);
        return new Wanted.Holds(subject(), predicate, operand);
    }

    private Subject subject() {
        return switch (random.nextInt(3)) {
            case 0 -> new Subject.BodyText();
            case 1 -> new Subject.HeaderField(one(List.of("Location", "x-redact")));
            default -> new Subject.Json(JsonPath.at(one(PATHS)));
        };
    }

    private CheckOptions options() {
        CheckOptions options = CheckOptions.NONE;
        options = random.nextBoolean() ? options.named(one(List.of("a name", "GET it -> 5", "x"))) : options;
        options = random.nextBoolean() ? options.within(Duration.ofMillis(one(List.of(0, 300, 2000)))) : options;
        return random.nextBoolean() ? options.retried(one(List.of(1, 100)), Duration.ofMillis(250)) : options;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isReadAsTheSame(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 700; i++) {
            Check first = check();
            Check second = check();
            String text = first + "\n" + second;

            assertThat(CheckParser.parse(text, "", new Scope(Set.of("A"))))
                    .as(text)
                    .containsExactly(first, second);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$.a.b", "$['a b'][\"c\"][0][-1][*].*"})
    void keepsPaths(String path) {
        assertThat(JsonPath.at(path + " == 1")).hasToString(path);
        assertThat(Optional.of(JsonPath.at(path).steps())).isNotEmpty();
    }
}
