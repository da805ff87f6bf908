package dev.lambdamaven.plugin.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvTest {

    @Test
    void readsWhatSuchFilesHave() {
        assertThat(DotEnv.parse(".env", """
                \uFEFF# of this machine
                TABLE=orders
                export TOKEN = s3cr#t=  # shared
                SINGLE='a # $b \\n'   # as it is
                DOUBLE="two\\nlines \\"quoted\\" \\\\ $x"
                EMPTY=
                NOTHING= # nothing
                TABLE=ordres

                """))
                .containsEntry("TABLE", "ordres")
                .containsEntry("TOKEN", "s3cr#t=")
                .containsEntry("SINGLE", "a # $b \\n")
                .containsEntry("DOUBLE", "two\nlines \"quoted\" \\ $x")
                .containsEntry("EMPTY", "")
                .containsEntry("NOTHING", "")
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"geheim", "1A=geheim", "A=\"geheim", "A='geheim", "A-B=geheim", "A='ge'heim"})
    void namesTheLineAndNotWhatStandsOnIt(String line) {
        assertThatThrownBy(() -> DotEnv.parse("local.env", "A=1\n" + line))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("Line 2 of local.env is not understood.")
                .hasMessageNotContaining("geheim");
    }
}
