package dev.lambdamaven.plugin.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FreshnessTest {

    private static final BuildFailure BROKEN = new BuildFailure("broken", "line 1", true);

    @TempDir
    Path folder;

    private final List<Set<String>> builds = Collections.synchronizedList(new ArrayList<>());
    private Optional<BuildFailure> outcome = Optional.empty();
    private Runnable during = () -> {};
    private Freshness freshness;

    @BeforeEach
    void open() {
        edit("One.java", "1");
        SourceFiles sources = new SourceFiles(List.of(folder), Set.of(), InstantSource.system());
        freshness =
                new Freshness(sources, sources.since(SourceFiles.Snapshot.EMPTY).snapshot(), this::build);
    }

    @Test
    void buildsWhatHasChangedBeforeItAnswers() {
        assertThat(freshness.ensure()).isEmpty();
        assertThat(builds).isEmpty();

        edit("One.java", "2");
        assertThat(freshness.isStale()).isTrue();
        assertThat(freshness.ensure()).isEmpty();
        assertThat(freshness.ensure()).isEmpty();

        assertThat(builds).containsExactly(Set.of("One.java"));
        assertThat(freshness.isStale()).isFalse();
    }

    @Test
    void buildsAgainWhatWasEditedWhileItWasBuilt() {
        during = () -> {
            during = () -> {};
            edit("One.java", "3");
        };
        edit("One.java", "2");

        freshness.ensure();

        assertThat(builds).containsExactly(Set.of("One.java"), Set.of("One.java"));
    }

    @Test
    void staysBrokenUntilAnEdit() {
        outcome = Optional.of(BROKEN);
        edit("One.java", "2");
        assertThat(freshness.ensure()).contains(BROKEN);
        assertThat(freshness.ensure()).contains(BROKEN);

        outcome = Optional.empty();
        edit("Two.java", "2");
        assertThat(freshness.ensure()).isEmpty();

        assertThat(builds).containsExactly(Set.of("One.java"), Set.of("One.java", "Two.java"));
    }

    @Test
    void buildsOnceForAllWhoWait() throws InterruptedException {
        CountDownLatch building = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        during = () -> {
            building.countDown();
            await(go);
        };
        edit("One.java", "2");

        List<CompletableFuture<Optional<BuildFailure>>> requests = Stream.generate(
                        () -> CompletableFuture.supplyAsync(freshness::ensure, task -> new Thread(task).start()))
                .limit(8)
                .toList();
        await(building);
        assertThat(requests).noneMatch(CompletableFuture::isDone);
        go.countDown();

        assertThat(requests).allSatisfy(request -> assertThat(request.join()).isEmpty());
        assertThat(builds).hasSize(1);
    }

    @Test
    void isWatchedWhileNobodyAsks() {
        CountDownLatch built = new CountDownLatch(1);
        during = built::countDown;
        try (SourceWatch watch = SourceWatch.start(freshness)) {
            edit("One.java", "2");
            await(built);
            assertThat(watch).isNotNull();
        }
    }

    private Optional<BuildFailure> build(NavigableSet<Path> changed) {
        builds.add(changed.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        during.run();
        return outcome;
    }

    private void edit(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
