package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One life of an execution environment, and what is measured in it. */
record Session(App app, ManagedRuntime runtime, Kind kind, Samples samples) {

    /** What its requests are for. */
    enum Kind {
        /** Spawn to the first answer, and the first request of each kind, at full speed. */
        COLD,
        /** The first request of each kind with the CPU held down after the init phase. */
        HELD,
        /** Many requests. */
        WARM
    }

    private static final int WARM_UP = 1500;
    private static final int COUNTED = 2000;

    void run() throws IOException {
        try (Environment environment = new Environment(app, library -> runtime.command(library, app.handler()))) {
            environment.awaitNext();
            switch (kind) {
                case COLD -> cold(environment);
                case HELD -> held(environment);
                case WARM -> warm(environment);
            }
        }
    }

    /** Writes the class archive of a JDK that trains it on a running function. */
    static void train(App app, ManagedRuntime runtime) throws IOException {
        try (Environment environment = new Environment(app, library -> runtime.training(library, app.handler()))) {
            environment.awaitNext();
            for (Call call : Calls.PLAIN) {
                environment.exchange(call.event());
                environment.awaitNext();
            }
            environment.end();
        }
    }

    private void cold(Environment environment) throws IOException {
        samples.add("init ms", environment.ageMs());
        expect(Calls.GET, environment.exchange(Calls.GET.event()));
        samples.add("first ms", environment.ageMs());
        samples.add("first cpu ms", environment.facts().cpuMs());
        environment.awaitNext();
        for (Call call : List.of(Calls.POST, Calls.PUT)) {
            samples.add(call.name() + " ms", timed(environment, call));
        }
        samples.add("rss MB", environment.facts().residentMb());
        if (app.hasOrders()) {
            for (Call call : Calls.ORDERS) {
                samples.add(call.name() + " ms", timed(environment, call));
            }
        }
    }

    private void held(Environment environment) throws IOException {
        if (!environment.hold()) {
            return;
        }
        double worst = timed(environment, Calls.GET);
        samples.add("held " + Calls.GET.name() + " ms", worst);
        samples.add("held first ms", environment.ageMs());
        List<Call> calls = new ArrayList<>(List.of(Calls.POST, Calls.PUT));
        if (!app.isFloor()) {
            calls.addAll(Calls.ODD);
        }
        for (Call call : calls) {
            double ms = Calls.ODD.contains(call) ? odd(environment, call) : timed(environment, call);
            samples.add("held " + call.name() + " ms", ms);
            worst = Math.max(worst, ms);
        }
        samples.add("held worst ms", worst);
    }

    private double timed(Environment environment, Call call) throws IOException {
        long start = System.nanoTime();
        String answer = environment.exchange(call.event());
        double ms = (System.nanoTime() - start) / 1e6;
        expect(call, answer);
        environment.awaitNext();
        return ms;
    }

    private double odd(Environment environment, Call call) throws IOException {
        long start = System.nanoTime();
        String answer = environment.exchange(call.event());
        double ms = (System.nanoTime() - start) / 1e6;
        samples.status(call.name(), Call.Answer.parse(answer).status());
        environment.awaitNext();
        return ms;
    }

    private void warm(Environment environment) throws IOException {
        List<Double> micros = new ArrayList<>(COUNTED);
        for (int i = 0; i < WARM_UP + COUNTED; i++) {
            Call call = i % 2 == 0 ? Calls.POST : Calls.PUT;
            long start = System.nanoTime();
            String answer = environment.exchange(call.event());
            long nanos = System.nanoTime() - start;
            environment.awaitNext();
            if (i >= WARM_UP) {
                micros.add(nanos / 1e3);
            }
            if (i % 100 < 2) {
                expect(call, answer);
            }
        }
        samples.add("warm p50 us", Samples.quantile(micros, 0.5));
        samples.add("warm p99 us", Samples.quantile(micros, 0.99));
    }

    /** A variant that answers wrongly must not win. */
    private void expect(Call call, String response) throws IOException {
        Call.Answer answer = Call.Answer.parse(response);
        if (!call.accepts(answer)) {
            throw new IOException(app.name() + " answered " + call.name() + " with " + answer + " instead of "
                    + call.status() + " " + call.body());
        }
    }
}
