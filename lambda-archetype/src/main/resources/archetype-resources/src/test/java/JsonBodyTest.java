package ${package};

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ${package}.InvalidRequest.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The types a record may have, and what is said about values that do not fit them. */
class JsonBodyTest {

    record Stock(int count, Long sold, BigInteger serial, Boolean open, double weight) {}

    @Test
    void takesValuesThatFit() {
        assertDoesNotThrow(() -> JsonBody.check(
                Stock.class,
                Map.of(
                        "count", new BigDecimal("1.0"),
                        "sold", Long.MAX_VALUE,
                        "serial", new BigInteger("9".repeat(40)),
                        "open", true,
                        "weight", 5)));
    }

    @Test
    void namesEveryValueThatDoesNotFit() {
        assertEquals(
                List.of(
                        "int_type [body, count]",
                        "int_type [body, sold]",
                        "int_type [body, serial]",
                        "bool_type [body, open]",
                        "float_type [body, weight]"),
                problems(Map.of(
                        "count", 1L << 31,
                        "sold", new BigInteger("9".repeat(40)),
                        "serial", new BigDecimal("1.5"),
                        "open", "true",
                        "weight", "5")));
    }

    @Test
    void wantsWhatCannotBeNull() {
        assertEquals(List.of("missing [body, count]", "missing [body, weight]"), problems(Map.of()));
    }

    private static List<String> problems(Map<String, ?> json) {
        InvalidRequest refusal = assertThrows(InvalidRequest.class, () -> JsonBody.check(Stock.class, json));
        Map<?, ?> answer = (Map<?, ?>) refusal.getResponse().getEntity();
        return ((List<?>) answer.get("detail"))
                .stream()
                        .map(Problem.class::cast)
                        .map(problem -> problem.type() + " " + problem.loc())
                        .toList();
    }
}
