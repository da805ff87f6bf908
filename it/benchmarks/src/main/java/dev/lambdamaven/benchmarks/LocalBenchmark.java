package dev.lambdamaven.benchmarks;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures the local AWS itself: its start, what it adds to a request, how many it serves, and the memory it takes. */
public final class LocalBenchmark {

    private static final int STARTS = 15;
    private static final int CONNECTIONS = 32;
    private static final int WARM_UP = 30_000;
    private static final int COUNTED = 250;

    /** Short turns, because the machine's other work changes within seconds. */
    private static final int TURNS = 20;

    private static final int OUR_REQUESTS = 20_000;
    private static final int THEIR_REQUESTS = 4_000;

    /** What a browser would send in this or another form, so that events are as large as they are. */
    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept-Encoding: gzip, deflate, br",
            "Accept-Language: de,en;q=0.7",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0");

    private static final Reply EXPECTED = new Reply(Calls.GET.status(), Calls.GET.body());

    private final Settings settings;
    private final Samples samples = new Samples();

    private LocalBenchmark(Settings settings) {
        this.settings = settings;
    }

    /** Takes its settings from the system properties {@code bench.*}, which the pom explains. */
    public static void main(String[] arguments) throws IOException {
        new LocalBenchmark(Settings.of(System.getProperties())).run();
    }

    private void run() throws IOException {
        Apps apps = new Apps(settings);
        if (settings.build()) {
            System.out.println("building the plugin");
            apps.installOurs();
        }
        App host = apps.app(Variant.named("local-aws"));
        App starter = apps.app(Variant.named("starter"));
        starts(host);
        try (LocalProcess local = LocalProcess.with(settings, host, starter)) {
            URI url = local.url();
            overhead(local, url);
            throughput(local, url);
            memory(local, url);
        }
        LocalReport.print(samples);
        Files.writeString(settings.target().resolve("local-benchmark.json"), JSON.std.asString(samples.figures()));
    }

    private void starts(App host) throws IOException {
        System.out.println("starting " + STARTS + " times");
        for (int i = 0; i < STARTS; i++) {
            try (LocalProcess local = LocalProcess.empty(settings, host)) {
                samples.add(LocalReport.START, local.startMs());
                samples.add(LocalReport.FIRST_BYTE, local.answerMs());
            }
        }
    }

    private void overhead(LocalProcess local, URI url) throws IOException {
        try (KeptConnection connection = new KeptConnection(url, HEADERS)) {
            expect(connection.get());
            String event = local.event();
            try (ClonedEnvironment bare = new ClonedEnvironment(local.environment(), settings.target())) {
                System.out.println("warming up, one request at a time");
                http(connection, WARM_UP);
                bare(bare, event, WARM_UP);
                for (int turn = 1; turn <= TURNS * settings.rounds(); turn++) {
                    double alone = bare(bare, event, COUNTED);
                    double whole = http(connection, COUNTED);
                    samples.add(LocalReport.BARE, alone);
                    samples.add(LocalReport.HTTP, whole);
                    samples.add(LocalReport.OVERHEAD, whole / alone);
                }
            }
        }
    }

    /** The median of the times from an event to the question for the next one, in microseconds. */
    private static double bare(ClonedEnvironment environment, String event, int count) throws IOException {
        List<Double> micros = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            String answer = environment.serve(event);
            micros.add((System.nanoTime() - start) / 1e3);
            if (i % 100 == 0 && !Calls.GET.accepts(Call.Answer.parse(answer))) {
                throw new IOException("the function answered " + answer);
            }
        }
        return Samples.quantile(micros, 0.5);
    }

    /** The median of the times from a request to its answer, in microseconds; the next request follows at once. */
    private static double http(KeptConnection connection, int count) throws IOException {
        List<Double> micros = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            Reply reply = connection.get();
            micros.add((System.nanoTime() - start) / 1e3);
            expect(reply);
        }
        return Samples.quantile(micros, 0.5);
    }

    private static void expect(Reply reply) throws IOException {
        if (!reply.equals(EXPECTED)) {
            throw new IOException("expected " + EXPECTED + ", got " + reply);
        }
    }

    private void throughput(LocalProcess local, URI url) throws IOException {
        Optional<ServerlessOffline> rival = rival();
        Load ours = new Load(url, HEADERS, CONNECTIONS, EXPECTED);
        try {
            System.out.println("warming up, " + CONNECTIONS + " requests at a time");
            Optional<Load> theirs = rival.map(server -> new Load(server.url(), HEADERS, CONNECTIONS, EXPECTED));
            if (theirs.isPresent()) {
                theirs.get().send(2 * THEIR_REQUESTS);
            }
            ours.send(OUR_REQUESTS);
            String event = local.event();
            try (Floor floor = new Floor(local.environments(), settings.target())) {
                floor.serve(event, OUR_REQUESTS);
                for (int round = 1; round <= settings.rounds(); round++) {
                    System.out.println("round " + round + " of " + settings.rounds());
                    samples.add(LocalReport.OURS, OUR_REQUESTS / ours.send(OUR_REQUESTS));
                    samples.add(LocalReport.FLOOR, OUR_REQUESTS / floor.serve(event, OUR_REQUESTS));
                    if (theirs.isPresent()) {
                        samples.add(
                                LocalReport.THEIRS,
                                THEIR_REQUESTS / theirs.get().send(THEIR_REQUESTS));
                    }
                }
            }
        } finally {
            rival.ifPresent(ServerlessOffline::close);
        }
    }

    private Optional<ServerlessOffline> rival() throws IOException {
        if (!settings.variants().contains("serverless-offline")) {
            return Optional.empty();
        }
        return Optional.of(new ServerlessOffline(ServerlessOffline.install(settings)));
    }

    private void memory(LocalProcess local, URI url) throws IOException {
        System.out.println("memory");
        Load load = new Load(url, HEADERS, CONNECTIONS, EXPECTED);
        int sent = 0;
        for (int look : LocalReport.LOOKS) {
            load.send(look - sent);
            sent = look;
            samples.add(LocalReport.HEAP, local.heapMb());
            samples.add(LocalReport.RESIDENT, local.facts().residentMb());
        }
    }
}
