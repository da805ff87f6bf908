package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.fault.CallJournal;
import dev.lambdamaven.plugin.local.fault.Faults;
import dev.lambdamaven.plugin.local.gateway.GatewayService;
import dev.lambdamaven.plugin.local.iam.IamService;
import dev.lambdamaven.plugin.local.iam.Roles;
import dev.lambdamaven.plugin.local.lambda.Invoker;
import dev.lambdamaven.plugin.local.lambda.LambdaService;
import dev.lambdamaven.plugin.local.logs.LogsService;
import dev.lambdamaven.plugin.local.metrics.MetricsService;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.runtime.Observation;
import dev.lambdamaven.plugin.local.s3.StoreService;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.LoopbackServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The embedded local AWS: STS, IAM, Lambda, API Gateway v2, CloudWatch Logs and the metrics of functions, a data plane for HTTP APIs and
 * the Lambda Runtime API on one port of 127.0.0.1. Functions run in child JVMs under AWS's own runtime interface client.
 *
 * <p>It is not a sandbox: functions run as the user who runs the build, in the same network. It does not imitate the evaluation of
 * IAM policies, VPCs, file systems, keys, dead letters, traces, cold-start times, CPU shares or limits of the account but that of requests
 * at once, and of a layer nothing but the jars in {@code java/lib}. Snapshots and provisioned concurrency have their states and conflicts, and start no process
 * beforehand.
 */
public final class LocalAws implements AutoCloseable {

    private static final int LOG_LINES = 200;

    private final LoopbackServer server;
    private final ExecutorService threads;
    private final FunctionRunner runner;
    private final TemporaryFolder folder;
    private final Faults faults;
    private final CallJournal journal = new CallJournal(Clock.systemUTC());
    private final Invoker invoker;
    private final SuddenEnd end;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalAws(LocalAwsSettings settings) {
        // The services need the port and the port needs somebody to answer: requests wait until the services are there.
        CompletableFuture<Dispatcher> dispatcher = new CompletableFuture<>();
        this.threads = Executors.newCachedThreadPool(LocalAws::daemon);
        this.folder = TemporaryFolder.in(settings.workDirectory());
        this.server = listen(settings, dispatcher);
        Ids ids = new Ids(() -> ThreadLocalRandom.current().nextLong());
        int port = server.address().getPort();
        this.runner = new FunctionRunner(
                new FunctionRunner.Setting(
                        folder.path(),
                        settings.logs(folder.path()),
                        Clock.systemUTC(),
                        ids,
                        settings.log(),
                        new Observation(
                                settings.attendance().witness(),
                                settings.attendance().debugPort()),
                        settings.jdks()),
                "127.0.0.1:" + port,
                settings.delays().metrics());
        AccountServices services = services(settings, ids);
        this.invoker = services.lambda().invoker();
        this.faults = new Faults(services, journal, settings.delays().nature());
        faults.set(settings.faults());
        dispatcher.complete(
                new Dispatcher(services, runner, new Dispatcher.Watch(journal, faults), port, settings.log()));
        this.end = SuddenEnd.foresee(runner, folder);
    }

    /**
     * Starts a local AWS; the caller closes it.
     *
     * @throws LambdaException when the port is taken
     */
    public static LocalAws start(LocalAwsSettings settings) {
        return new LocalAws(settings);
    }

    /** Where every AWS service, the data plane and the Runtime API are: {@code http://127.0.0.1:<port>}. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.address().getPort());
    }

    /** The last lines, at most 200, that a function and Lambda wrote to its log; empty when the function has never run. */
    public List<String> functionLog(String functionName) {
        return runner.logs().lastLines(functionName, LOG_LINES);
    }

    /** Has a process ready for the next event of an alias, and lets those of the function's other versions end. */
    public void prepare(String aliasArn, String region) {
        invoker.prepare(aliasArn, region);
    }

    /** The calls of AWS services so far. */
    public CallJournal journal() {
        return journal;
    }

    /** What goes wrong with these calls. */
    public Faults faults() {
        return faults;
    }

    /** Kills the functions' processes, frees the port, ends all threads and deletes the unzipped functions. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            server.close();
            faults.close();
            runner.close();
            threads.shutdownNow();
            folder.close();
        } finally {
            end.forget();
        }
    }

    private AccountServices services(LocalAwsSettings settings, Ids ids) {
        Clock clock = Clock.systemUTC();
        Delays delays = settings.delays();
        StoreService store = new StoreService(storeFolder(), clock, ids);
        Roles roles = new Roles(clock, delays.role(), ids);
        LambdaService lambda = new LambdaService(
                new LambdaService.Setting(
                        folder.path().resolve("code"),
                        endpoint() + Dispatcher.CODE,
                        clock,
                        delays.pending(),
                        delays.update(),
                        delays.policy(),
                        store),
                ids,
                roles::isAssumableByLambda,
                runner);
        GatewayService gateway =
                new GatewayService(gatewaySetting(settings), ids, lambda.invoker(), runner.logs(), threads);
        LogsService logs = new LogsService(runner.logs());
        MetricsService metrics = new MetricsService(runner.metrics());
        return new AccountServices(new IamService(roles), lambda, gateway, logs, metrics, store, ids);
    }

    private GatewayService.Setting gatewaySetting(LocalAwsSettings settings) {
        return new GatewayService.Setting(
                Clock.systemUTC(),
                settings.delays().deploy(),
                endpoint() + Dispatcher.DATA_PLANE,
                settings.log(),
                settings.attendance().debugPort().isPresent());
    }

    private LoopbackServer listen(LocalAwsSettings settings, CompletableFuture<Dispatcher> dispatcher) {
        try {
            return LoopbackServer.start(
                    settings.port(),
                    threads,
                    new Opening(
                            settings.attendance().front(),
                            dispatcher,
                            storeFolder().resolve("incoming")));
        } catch (LambdaException taken) {
            threads.shutdownNow();
            folder.close();
            throw taken;
        }
    }

    private Path storeFolder() {
        return folder.path().resolve("store");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lambda-local");
        thread.setDaemon(true);
        return thread;
    }
}
