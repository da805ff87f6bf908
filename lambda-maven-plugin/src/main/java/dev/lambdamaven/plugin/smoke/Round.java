package dev.lambdamaven.plugin.smoke;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All checks once, in their order or several at a time; a check waits for those whose captures it needs. */
final class Round {

    private static final String UNREACHABLE = "the endpoint cannot be reached";

    private final CheckRun.Surroundings around;
    private final List<SmokeCheck> checks;
    private final List<Future<?>> started = new ArrayList<>();
    private final SmokeResult[] results;
    private final Map<String, Object> captured = new ConcurrentHashMap<>();
    private volatile boolean unreachable;

    Round(CheckRun.Surroundings around, List<SmokeCheck> checks) {
        this.around = around;
        this.checks = checks;
        this.results = new SmokeResult[checks.size()];
    }

    List<SmokeResult> run(int parallel) {
        // The first check alone finds out whether the endpoint is there and ready.
        one(0);
        if (parallel == 1) {
            for (int i = 1; i < checks.size(); i++) {
                one(i);
            }
        } else {
            inParallel(parallel);
        }
        return List.of(results);
    }

    private void inParallel(int parallel) {
        ExecutorService threads = Executors.newFixedThreadPool(parallel, work -> {
            Thread thread = new Thread(work, "lambda-smoke-check");
            thread.setDaemon(true);
            return thread;
        });
        try {
            synchronized (started) {
                started.add(threads.submit(() -> {}));
                for (int i = 1; i < checks.size(); i++) {
                    int number = i;
                    started.add(threads.submit(() -> afterThoseItNeeds(number)));
                }
            }
            for (Future<?> check : started) {
                await(check);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** No deadlock: it waits only for earlier ones, and the threads take them in their order. */
    private void afterThoseItNeeds(int number) {
        for (int before = 1; before < number; before++) {
            if (checks.get(number).needs().stream().anyMatch(checks.get(before)::captures)) {
                await(startedAs(before));
            }
        }
        one(number);
    }

    private Future<?> startedAs(int number) {
        synchronized (started) {
            return started.get(number);
        }
    }

    private static void await(Future<?> check) {
        try {
            check.get();
        } catch (InterruptedException e) {
            throw Pace.interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    private void one(int number) {
        SmokeCheck check = checks.get(number);
        Optional<String> why = unreachable ? Optional.of(UNREACHABLE) : missing(check);
        if (why.isPresent()) {
            results[number] = SmokeResult.skipped(written(check), why.get());
            return;
        }
        Judgement.Verdict verdict = new CheckRun(around, check, Map.copyOf(captured)).run();
        captured.putAll(verdict.captures());
        unreachable = unreachable || verdict.result().outcome().isUnreachable();
        results[number] = verdict.result();
    }

    private Optional<String> missing(SmokeCheck check) {
        Collection<String> missing = new TreeSet<>(check.needs());
        missing.removeAll(captured.keySet());
        return missing.stream().findFirst().map(name -> "no answer had what it needs as " + name);
    }

    /** What would have been asked, with variables as they are written. */
    private SmokeResult.Asked written(SmokeCheck check) {
        String method = check.check().request().method();
        SmokeRequest request =
                SmokeRequest.of(method, check.check().request().path().text());
        return new SmokeResult.Asked(
                check.text(), method, request.shownPath(), around.target().label(), "mvn lambda:smoke");
    }
}
