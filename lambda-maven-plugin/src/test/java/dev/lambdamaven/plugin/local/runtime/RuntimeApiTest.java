package dev.lambdamaven.plugin.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeApiTest {

    @ParameterizedTest
    @CsvSource({
        "/env/q1/2018-06-01/runtime/invocation/next,true",
        "/env/q1/2018-06-02/runtime/invocation/next,false",
        "/env//2018-06-01/runtime/invocation/next,false",
        "/env/q1,false",
        "/env/,false",
        "/,false",
        "/environment/q1/2018-06-01/x,false"
    })
    void leavesOtherPathsToApplications(String path, boolean serves) {
        assertThat(FunctionRunner.servesRuntime(path)).isEqualTo(serves);
    }
}
