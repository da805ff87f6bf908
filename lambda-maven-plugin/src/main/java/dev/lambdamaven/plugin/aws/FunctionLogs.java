package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.operate.LogSource;
import dev.lambdamaven.plugin.operate.LoggedLine;
import dev.lambdamaven.plugin.operate.LoggedRequest;
import dev.lambdamaven.plugin.operate.LoggedRequests;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** The log of one function, read from CloudWatch Logs. */
public final class FunctionLogs implements LogSource {

    /** Lines have been seen to take up to 10 seconds until they can be read. */
    private static final Duration INGESTION = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final AwsClients clients;
    private final String functionName;
    private final Waits waits;
    private Duration patience;
    private Optional<LogPlace> place = Optional.empty();

    /** {@code log} takes one line for each long wait. */
    public FunctionLogs(AwsClients clients, String functionName, Consumer<String> log) {
        this.clients = clients;
        this.functionName = functionName;
        this.waits = new Waits(log, InstantSource.system());
        // What stands in for AWS has its lines at once.
        this.patience = clients.target().endpoint().isPresent() ? Duration.ZERO : INGESTION;
    }

    /**
     * Waits for the first request that has no log as long as lines may take, for further ones no more.
     *
     * @throws LambdaException when it may not be read
     */
    @Override
    public synchronized List<LoggedLine> lines(Instant from, Instant to, Predicate<List<LoggedLine>> enough) {
        List<LoggedLine> seen = new ArrayList<>();
        try {
            waits.until(new Waits.Wait("the function's log of this request", patience), () -> {
                seen.clear();
                read(from, Optional.of(to), seen::add);
                return enough.test(seen) ? Optional.of(seen) : Optional.empty();
            });
        } catch (LambdaException inVain) {
            patience = Duration.ZERO;
        } catch (SdkException refused) {
            throw AwsFailures.explain(refused, clients.target());
        }
        return List.copyOf(seen);
    }

    /**
     * Reads from a time on, oldest first, a page at a time.
     *
     * @throws LambdaException when there is no log, or it may not be read
     */
    public void readFrom(Instant from, Consumer<LoggedLine> lines) {
        if (!explained(() -> read(from, Optional.empty(), lines))) {
            throw missing();
        }
    }

    /** One request, wherever its lines are; empty when nothing since then bears its id. */
    public Optional<LoggedRequest> request(String requestId, Instant from) {
        List<LoggedLine> marked = new ArrayList<>();
        FilterLogEventsRequest.Builder filter = request(from).filterPattern("\"" + requestId + "\"");
        if (!explained(() -> events(filter, event -> marked.add(line(event))))) {
            throw missing();
        }
        return marked.stream().findFirst().flatMap(first -> {
            Instant last = marked.get(marked.size() - 1).time();
            List<LoggedLine> around = new ArrayList<>();
            // Before START come the lines of a cold start, which takes 10 seconds at most.
            events(
                    request(first.time().minus(INGESTION))
                            .endTime(last.plus(INGESTION).toEpochMilli())
                            .logStreamNames(first.stream()),
                    event -> around.add(line(event)));
            return LoggedRequests.of(around).stream()
                    .filter(request -> request.requestId().equals(requestId))
                    .findFirst();
        });
    }

    /** Reads what comes, about once a second, as long as it shall go on. */
    public void follow(Instant from, Consumer<List<LoggedLine>> lines, BooleanSupplier goesOn) {
        Set<String> seen = new HashSet<>();
        Instant start = from;
        while (goesOn.getAsBoolean()) {
            List<LoggedLine> fresh = new ArrayList<>();
            FilterLogEventsRequest.Builder request = request(start);
            explained(() -> events(request, event -> {
                if (seen.add(event.eventId())) {
                    fresh.add(line(event));
                }
            }));
            lines.accept(fresh);
            // What arrives late bears an earlier time.
            start = fresh.isEmpty()
                    ? start
                    : latest(start, fresh.get(fresh.size() - 1).time().minus(INGESTION));
            Waits.pause(BETWEEN_LOOKS);
        }
    }

    private boolean read(Instant from, Optional<Instant> to, Consumer<LoggedLine> lines) {
        FilterLogEventsRequest.Builder request = request(from);
        to.ifPresent(end -> request.endTime(end.toEpochMilli()));
        return events(request, event -> lines.accept(line(event)));
    }

    /** False when there is no such log group. */
    private boolean events(FilterLogEventsRequest.Builder request, Consumer<FilteredLogEvent> events) {
        try {
            clients.logs().filterLogEventsPaginator(request.build()).events().stream()
                    .filter(event -> place().has(Absent.orEmpty(event.logStreamName())))
                    .forEach(events);
            return true;
        } catch (ResourceNotFoundException noGroup) {
            return false;
        }
    }

    private boolean explained(BooleanSupplier call) {
        try {
            return call.getAsBoolean();
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }

    private FilterLogEventsRequest.Builder request(Instant from) {
        return FilterLogEventsRequest.builder().logGroupName(place().group()).startTime(from.toEpochMilli());
    }

    /** Looked up once, since a deployment reads its log only when something is wrong. */
    private synchronized LogPlace place() {
        LogPlace found = place.orElseGet(() -> LogPlace.of(clients.lambda(), functionName));
        place = Optional.of(found);
        return found;
    }

    private LambdaException missing() {
        return new MissingLog(clients, functionName).explained();
    }

    private static LoggedLine line(FilteredLogEvent event) {
        return new LoggedLine(
                event.logStreamName(),
                Instant.ofEpochMilli(event.timestamp()),
                event.message().stripTrailing());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
