package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.FunctionAccess;
import dev.lambdamaven.plugin.aws.FunctionLogs;
import dev.lambdamaven.plugin.operate.LoggedLine;
import dev.lambdamaven.plugin.smoke.WatchedTarget;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The function behind an HTTP API that is checked. No client is made before a check has failed. */
final class FunctionBehind implements AutoCloseable {

    /** Which one. */
    record Name(AwsTarget target, String functionName, String alias) {}

    private final Name name;
    private final Consumer<String> log;
    private @Nullable AwsClients clients;
    private @Nullable FunctionLogs logs;

    FunctionBehind(Name name, Consumer<String> log) {
        this.name = name;
        this.log = log;
    }

    /** Its log, and whether the HTTP API with this URL may call it. */
    WatchedTarget.FunctionSide side(URI url) {
        return new WatchedTarget.FunctionSide(
                this::lines, () -> apiId(url).map(this::mayBeCalledBy).orElse(true));
    }

    /** The id in an HTTP API's URL: the first part of the host at AWS, the last of the path here. None in a function's own URL. */
    static Optional<String> apiId(URI url) {
        String host = Optional.ofNullable(url.getHost()).orElse("");
        if (host.contains(".lambda-url.") || url.getPath().startsWith("/lambda-url/")) {
            return Optional.empty();
        }
        return host.contains(".execute-api.")
                ? Optional.of(host.substring(0, host.indexOf('.')))
                : Optional.of(url.getPath().replaceFirst("/$", "").replaceFirst(".*/", ""))
                        .filter(id -> !id.isEmpty());
    }

    private synchronized List<LoggedLine> lines(Instant from, Instant to, Predicate<List<LoggedLine>> enough) {
        try {
            if (logs == null) {
                logs = new FunctionLogs(clients(), name.functionName(), log);
            }
            return logs.lines(from, to, enough);
        } catch (LambdaException unreadable) {
            String facts = unreadable.facts().stream()
                    .map(fact -> " " + fact.label() + ": " + fact.value())
                    .collect(Collectors.joining());
            log.accept("the function's log cannot be read: " + unreadable.problem() + facts);
            throw unreadable;
        }
    }

    private synchronized boolean mayBeCalledBy(String apiId) {
        return new FunctionAccess(clients(), name.functionName(), name.alias()).givenTo(apiId);
    }

    private AwsClients clients() {
        if (clients == null) {
            clients = AwsClients.open(name.target());
        }
        return clients;
    }

    @Override
    public void close() {
        if (clients != null) {
            clients.close();
        }
    }
}
