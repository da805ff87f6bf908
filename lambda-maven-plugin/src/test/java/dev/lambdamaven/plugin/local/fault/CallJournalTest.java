package dev.lambdamaven.plugin.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.wire.Scope;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class CallJournalTest {

    private static final Scope LAMBDA = new Scope("eu-west-1", "lambda", "AKIA1");

    private final CallJournal journal = new CallJournal(InstantSource.fixed(Instant.EPOCH));

    @Test
    void keepsTheOrderInWhichCallsCameInAndWhatWasAnswered() {
        long first = journal.begin(LAMBDA, "CreateFunction");
        long second = journal.begin(LAMBDA, "GetFunction");
        journal.end(second, 404, "");
        journal.end(first, 0, "CreateFunction: drop after");

        assertThat(journal.calls())
                .containsExactly(
                        new RecordedCall(
                                1, "lambda", "CreateFunction", 0, Instant.EPOCH, "AKIA1", "CreateFunction: drop after"),
                        new RecordedCall(2, "lambda", "GetFunction", 404, Instant.EPOCH, "AKIA1", ""));
        assertThat(journal.json().body().text())
                .isEqualTo(
                        "{\"calls\":[{\"number\":1,\"service\":\"lambda\",\"operation\":\"CreateFunction\",\"status\":0,"
                                + "\"at\":\"1970-01-01T00:00:00Z\",\"accessKey\":\"AKIA1\",\"fault\":\"CreateFunction: drop after\"},"
                                + "{\"number\":2,\"service\":\"lambda\",\"operation\":\"GetFunction\",\"status\":404,"
                                + "\"at\":\"1970-01-01T00:00:00Z\",\"accessKey\":\"AKIA1\"}]}");
    }

    @Test
    void keepsTheNewestCallsOnly() {
        for (int i = 0; i < 10_001; i++) {
            journal.end(journal.begin(LAMBDA, "GetFunction"), 200, "");
        }

        assertThat(journal.calls())
                .hasSize(10_000)
                .last()
                .extracting(RecordedCall::number)
                .isEqualTo(10_001L);
        journal.clear();
        assertThat(journal.calls()).isEmpty();
        assertThat(journal.begin(LAMBDA, "GetFunction")).isEqualTo(10_002);
    }
}
