package dev.lambdamaven.plugin.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another build of the same folder deletes what this one writes to. */
class DeletedLogTest {

    @TempDir
    Path folder;

    @Test
    void isEmptyAndGoesOn() throws IOException {
        LogStream stream = new LogGroups(folder, new ManualClock()).open("eu-west-1", "items", "2026/11/23/[1]abc");
        stream.append("START");
        Files.delete(stream.file());

        stream.note();
        assertThat(stream.size()).isZero();
        assertThat(stream.tail(3)).isEmpty();
        try (LogReader reader = new LogReader(stream, 0)) {
            assertThat(reader.next()).isEmpty();
        }
        stream.append("END");
        stream.end();
        assertThat(stream.tail(3)).containsExactly("END");
    }
}
