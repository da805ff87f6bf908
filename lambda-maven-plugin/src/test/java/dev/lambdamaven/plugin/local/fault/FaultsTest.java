package dev.lambdamaven.plugin.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final ScriptedServices services = new ScriptedServices();

    @Test
    void hitsTheNextCallsOrEveryNthOrOneAloneOrAll() {
        services.faults.set(List.of(
                "GetFunction: throttle 2", "GetApis: error 500 every 3", "GetRole: conflict on 2", "CreateRole: deny"));

        assertThat(services.calls("GetFunction", 4)).containsExactly("429", "429", "200", "200");
        assertThat(services.calls("GetApis", 6)).containsExactly("200", "200", "500", "200", "200", "500");
        assertThat(services.calls("GetRole", 3)).containsExactly("200", "409", "200");
        assertThat(services.calls("CreateRole", 3)).containsOnly("403");
    }

    @Test
    void takesNoEffectWhenRefusedOrDroppedBeforeAndFullEffectWhenDroppedAfter() {
        services.faults.set(List.of("CreateApi: drop before", "CreateRoute: drop after", "GetRole: truncate"));

        assertThat(services.call("CreateApi")).isEqualTo("NONE");
        assertThat(services.served).isEmpty();
        assertThat(services.call("CreateRoute")).isEqualTo("NONE");
        assertThat(services.call("GetRole")).isEqualTo("CUT_IN_HALF");
        assertThat(services.served).hasSize(2);
        assertThat(services.journal.calls())
                .extracting(call -> call.operation() + " " + call.status() + " " + call.fault())
                .containsExactly(
                        "CreateApi 0 CreateApi: drop before",
                        "CreateRoute 0 CreateRoute: drop after",
                        "GetRole 200 GetRole: truncate");
    }

    @Test
    void losesOnlyAnswersOfCallsThatWereDone() {
        services.faults.set(List.of("CreateFunction: drop after", "CreateFunction: stuck"));
        services.status = 400;

        assertThat(services.call("CreateFunction")).isEqualTo("400");
        services.status = 201;
        assertThat(services.call("CreateFunction")).isEqualTo("NONE");
        assertThat(services.served).containsExactly("lambda", "lambda", "ends never");
    }

    @Test
    void isForOperationsByNameByStartAndByService() {
        services.faults.set(List.of("apigateway.*: error 500 always", "Get*: throttle always"));

        assertThat(services.call("CreateApi")).isEqualTo("200");
        assertThat(services.call("GetApis")).isEqualTo("429");
        services.faults.add(List.of("CreateApi: conflict"));
        assertThat(services.calls("CreateApi", 2)).containsExactly("409", "200");
        services.faults.clear();
        assertThat(services.call("GetApis")).isEqualTo("200");
        assertThat(services.faults.lines()).isEmpty();
    }

    /** Delays end when the local AWS does. */
    @BeforeEach
    void neverPause() {
        services.faults.close();
    }

    @Test
    void chaosIsTheSameForTheSameSeedAndNeverHitsOneOperationThreeTimesInARow() {
        services.faults.set(List.of("chaos seed=42 rate=0.4"));
        List<String> once = services.calls("UpdateFunctionCode", 300);
        services.faults.set(List.of("chaos seed=42 rate=0.4"));
        List<String> again = services.calls("UpdateFunctionCode", 300);

        assertThat(again).isEqualTo(once);
        assertThat(once).contains("429", "500", "503", "NONE", "200");
        assertThat(Collections.frequency(once, "200")).isBetween(120, 240);
        assertThat(String.join(",", once).replaceAll("429|500|503|NONE", "X")).doesNotContain("X,X,X");
    }

    @Test
    void chaosNeverLosesTheRequestOfAFunction() {
        services.faults.set(List.of("chaos seed=7 rate=0.5"));

        assertThat(services.calls("Invoke", 200)).containsOnly("200", "429");
    }
}
