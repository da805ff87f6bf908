package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.ChaosFunction;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests on 64 connections while processes are killed, run out of time, end by themselves and are replaced: each gets exactly one
 * answer, its own or the error of its cause, and nothing is left.
 *
 * <p>{@code -Dlambda.test.chaos=100000} sends that many and prints what they cost.
 */
@Timeout(3600)
class ChaosTest {

    private static final int REQUESTS = Integer.getInteger("lambda.test.chaos", 1500);
    private static final int CONNECTIONS = 64;
    private static final String FAILED = "{\"message\":\"Internal Server Error\"}";

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger victims = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile int deployment;

    @TempDir
    Path folder;

    @Test
    void answersEachRequestOnceWhateverHappensToProcesses() throws Exception {
        Traces before = tracesOfUse();
        ChaosFigures figures = new ChaosFigures();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS + 1);
        try (LocalAws aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
                Account account = new Account(aws)) {
            HttpApi api = deploy(account);
            Future<?> deployer = clients.submit(() -> disturb(account, figures));
            List<Future<Integer>> connections = IntStream.range(0, CONNECTIONS)
                    .mapToObj(number -> clients.submit(() -> connection(aws, api)))
                    .toList();
            int answered = 0;
            for (Future<Integer> connection : connections) {
                answered += connection.get();
            }
            deployer.get();

            assertThat(wrong).isEmpty();
            assertThat(answered).isEqualTo(REQUESTS);
            assertThat(victims).hasValueLessThanOrEqualTo(kills.get());
            figures.tell(REQUESTS, kills.get(), victims.get(), deployment);
        } finally {
            clients.shutdownNow();
        }
        expectNothingLeft(before);
    }

    /** What the JDK and the clients open with their first use stays open. */
    private Traces tracesOfUse() throws IllegalAccessException {
        MethodHandles.lookup().ensureInitialized(HttpApi.class);
        try (LocalAws aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
                Account account = new Account(aws)) {
            account.sts.getCallerIdentity();
        }
        return Traces.now();
    }

    private HttpApi deploy(Account account) {
        DeployedFunction.role(account);
        DeployedFunction.create(
                account,
                DeployedFunction.request("chaos", ChaosFunction.class).toBuilder()
                        .timeout(1)
                        .environment(environment -> environment.variables(Map.of("DEPLOYMENT", "0")))
                        .build());
        return HttpApi.create(account, "arn:aws:lambda:eu-central-1:000000000000:function:chaos")
                .permit()
                .deployed();
    }

    private int connection(LocalAws aws, HttpApi api) throws IOException {
        String root = "/execute-api/" + api.id() + "/";
        int answered = 0;
        try (RawConnection connection = new RawConnection(aws.endpoint(), 60_000)) {
            for (int id = sent.getAndIncrement(); id < REQUESTS; id = sent.getAndIncrement()) {
                int atLeast = deployment;
                RawConnection.Reply reply = connection.get(root + order(id) + "/" + id);
                answered++;
                judge(id, atLeast, reply);
            }
            if (connection.hasMore()) {
                wrong.add("there was more than one answer");
            }
        }
        return answered;
    }

    private static String order(int id) {
        return id % 1999 == 1000 ? "hang" : id % 701 == 300 ? "exit" : id % 97 == 50 ? "throw" : "answer";
    }

    /** A request that should have succeeded may fail once for each process that was killed, and never for a deployment. */
    private void judge(int id, int atLeast, RawConnection.Reply reply) {
        boolean failed = reply.status() == 500 && reply.body().equals(FAILED);
        if (failed && order(id).equals("answer")) {
            victims.incrementAndGet();
        }
        String[] words = reply.body().split(" ", -1);
        boolean own = reply.status() == 200
                && order(id).equals("answer")
                && words[0].equals(Integer.toString(id))
                && Integer.parseInt(words[1]) >= atLeast;
        if (!failed && !own) {
            wrong.add(order(id) + " " + id + " of deployment " + atLeast + ": " + reply);
        }
    }

    private void disturb(Account account, ChaosFigures figures) {
        Random random = new Random(42);
        for (int next = 400; next < REQUESTS; next += 400) {
            int due = next;
            Account.eventually(() -> Optional.of(sent).filter(count -> count.get() >= due));
            List<ProcessHandle> children = ProcessHandle.current().children().toList();
            if (!children.isEmpty()
                    && children.get(random.nextInt(children.size())).destroyForcibly()) {
                kills.incrementAndGet();
            }
            if (next % 2000 == 1200) {
                DeployedFunction function = new DeployedFunction(account, "chaos");
                String name = Integer.toString(deployment + 1);
                account.lambda.updateFunctionConfiguration(update -> update.functionName("chaos")
                        .environment(environment -> environment.variables(Map.of("DEPLOYMENT", name))));
                function.settle();
                deployment = Integer.parseInt(name);
            }
            figures.note(next);
        }
    }

    private void expectNothingLeft(Traces before) throws IOException {
        assertThat(ProcessHandle.current().children()).isEmpty();
        Account.eventually(() -> Optional.of("none").filter(none -> Traces.threads() == 0));
        assertThat(Traces.now().since(before)).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("logs"));
        }
    }
}
