package dev.lambdamaven.plugin.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CreateFunction: throttle 3                 | Refused[refusal=THROTTLED]              | NEXT 3
            *: throttle every 7                        | Refused[refusal=THROTTLED]              | EVERY 7
            GetApis: throttle retry-after 2s           | ThrottledFor[seconds=2]                 | NEXT 1
            UpdateFunctionCode: error 500 2            | Broken[status=500]                      | NEXT 2
            UpdateFunctionCode : error 503             | Broken[status=503]                      | NEXT 1
            CreateApi: drop after                      | DroppedAfter[]                          | NEXT 1
            CreateApi: drop before on 4                | DroppedBefore[]                         | ONLY 4
            GetFunction: delay 300ms                   | Late[delay=PT0.3S]                      | ALWAYS 1
            GetFunction: delay 1s 2                    | Late[delay=PT1S]                        | NEXT 2
            PublishVersion: conflict                   | Refused[refusal=CONFLICT]               | NEXT 1
            CreateRole: deny                           | Refused[refusal=DENIED]                 | ALWAYS 1
            PassRole: deny 1                           | Refused[refusal=DENIED]                 | NEXT 1
            lambda.*: expired                          | Refused[refusal=EXPIRED]                | ALWAYS 1
            Invoke:truncate always                     | Truncated[]                             | ALWAYS 1
            UpdateFunctionCode: fails InvalidZipFileException | Ended[reasonCode=Optional[InvalidZipFileException]] | NEXT 1
            lambda.TagResource: stuck                  | Ended[reasonCode=Optional.empty]        | NEXT 1
            GetRoutes: delete route on 2               | Intruded[intrusion=DELETE_ROUTE]        | ONLY 2
            """)
    void readsEachKindOfLine(String text, String fault, String occasion) {
        FaultLine line = FaultGrammar.line(text);

        assertThat(line.fault()).hasToString(fault);
        assertThat(line.occasion().kind() + " " + line.occasion().number()).isEqualTo(occasion);
        assertThat(line.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CreateFunction",
                "CreateFuncton: throttle",
                "CreateFunction: throttel",
                "CreateFunction: error 200",
                "CreateFunction: throttle 0",
                "CreateFunction: drop",
                "CreateFunction: delay 3",
                "CreateFunction: delete everything",
                "CreateFunction: throttle on",
                "chaos seed=1",
                "chaos seed=1 rate=0.9",
                "",
            })
    void refusesABadScriptWithTheWholeGrammar(String text) {
        FaultScript script = new FaultScript();
        script.add(List.of("GetFunction: throttle"));

        assertThatThrownBy(() -> script.add(List.of("GetApis: deny", text)))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("The fault '" + text + "' cannot be used: ")
                .hasMessageContaining("<operation>: <fault> [<n> | every <n> | on <n> | always]")
                .hasMessageContaining("such as: CreateFunction: throttle 3");
        assertThat(script.texts()).containsExactly("GetFunction: throttle");
    }
}
