package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.wire.OperationNames;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a fault script. */
final class FaultGrammar {

    static final String TEXT = """
            <operation>: <fault> [<n> | every <n> | on <n> | always]
              operation  as AWS names it, such as CreateFunction; lambda.TagResource, Get* and * work too
              fault      throttle [retry-after <n>s] | error <400 to 599> | conflict | deny | expired
                         delay <n>ms or <n>s | drop before | drop after | truncate
                         fails <StateReasonCode> | stuck
                         delete api, route, integration, stage, permission, alias, function or role | update function
              when       the next <n> calls (default: the next one; deny, expired and delay: always)
            chaos seed=<number> rate=<0 to 0.5>
            such as: CreateFunction: throttle 3""";

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z0-9.*]+)\\s*:\\s*(.+?)\\s*");
    private static final Pattern WHEN = Pattern.compile("(.*?)(?:\\s+(?:(every|on)\\s+)?([1-9]\\d{0,8})|\\s+(always))");
    private static final Pattern CHAOS =
            Pattern.compile("\\s*chaos\\s+seed=(-?\\d{1,18})\\s+rate=(0(?:\\.\\d+)?|\\.\\d+)\\s*");
    private static final Pattern DELAY = Pattern.compile("delay (\\d{1,6})(ms|s)");
    private static final Pattern ERROR = Pattern.compile("error ([45]\\d\\d)");
    private static final Pattern THROTTLE = Pattern.compile("throttle retry-after (\\d{1,3})s");
    private static final Pattern FAILS = Pattern.compile("fails ([A-Z][A-Za-z0-9.]+)");
    private static final double HIGHEST_RATE = 0.5;

    private FaultGrammar() {}

    static Optional<Chaos> chaos(String line) {
        if (!line.strip().startsWith("chaos")) {
            return Optional.empty();
        }
        Matcher chaos = CHAOS.matcher(line);
        if (!chaos.matches() || Double.parseDouble(chaos.group(2)) > HIGHEST_RATE) {
            throw refuse(line, "it says neither seed=<number> nor rate=<0 to 0.5>, or something else beside them");
        }
        return Optional.of(new Chaos(line.strip(), Long.parseLong(chaos.group(1)), Double.parseDouble(chaos.group(2))));
    }

    static FaultLine line(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw refuse(line, "it is not of the form operation: fault");
        }
        String operation = parts.group(1);
        if (!OperationNames.isKnown(operation)) {
            throw refuse(line, "there is no operation " + operation);
        }
        String words = parts.group(2).replaceAll("\\s+", " ");
        Optional<Fault> whole = fault(words);
        if (whole.isPresent()) {
            return new FaultLine(line.strip(), operation, whole.get(), usual(whole.get()));
        }
        Matcher when = WHEN.matcher(words);
        Fault fault = Optional.of(when)
                .filter(Matcher::matches)
                .flatMap(counted -> fault(counted.group(1)))
                .orElseThrow(() -> refuse(line, "there is no fault '" + words + "'"));
        return new FaultLine(line.strip(), operation, fault, occasion(when));
    }

    private static Occasion usual(Fault fault) {
        boolean refusedForGood = fault instanceof Fault.Refused refused
                && (refused.refusal() == Fault.Refusal.DENIED || refused.refusal() == Fault.Refusal.EXPIRED);
        boolean lasting = refusedForGood || fault instanceof Fault.Late;
        return lasting ? Occasion.ALWAYS : Occasion.ONCE;
    }

    private static Occasion occasion(Matcher when) {
        if (when.group(4) != null) {
            return Occasion.ALWAYS;
        }
        Occasion.Kind kind = switch (Optional.ofNullable(when.group(2)).orElse("")) {
            case "every" -> Occasion.Kind.EVERY;
            case "on" -> Occasion.Kind.ONLY;
            default -> Occasion.Kind.NEXT;
        };
        return new Occasion(kind, Integer.parseInt(when.group(3)));
    }

    private static Optional<Fault> fault(String words) {
        return switch (words) {
            case "throttle" -> Optional.of(new Fault.Refused(Fault.Refusal.THROTTLED));
            case "conflict" -> Optional.of(new Fault.Refused(Fault.Refusal.CONFLICT));
            case "deny" -> Optional.of(new Fault.Refused(Fault.Refusal.DENIED));
            case "expired" -> Optional.of(new Fault.Refused(Fault.Refusal.EXPIRED));
            case "drop before" -> Optional.of(new Fault.DroppedBefore());
            case "drop after" -> Optional.of(new Fault.DroppedAfter());
            case "truncate" -> Optional.of(new Fault.Truncated());
            case "stuck" -> Optional.of(new Fault.Ended(Optional.empty()));
            default -> measured(words);
        };
    }

    private static Optional<Fault> measured(String words) {
        Matcher error = ERROR.matcher(words);
        if (error.matches()) {
            return Optional.of(new Fault.Broken(Integer.parseInt(error.group(1))));
        }
        Matcher delay = DELAY.matcher(words);
        if (delay.matches()) {
            long number = Long.parseLong(delay.group(1));
            return Optional.of(new Fault.Late(
                    delay.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number)));
        }
        Matcher throttle = THROTTLE.matcher(words);
        if (throttle.matches()) {
            return Optional.of(new Fault.ThrottledFor(Long.parseLong(throttle.group(1))));
        }
        Matcher fails = FAILS.matcher(words);
        if (fails.matches()) {
            return Optional.of(new Fault.Ended(Optional.of(fails.group(1))));
        }
        return Arrays.stream(Intrusion.values())
                .filter(intrusion -> intrusion.words().equals(words))
                .findFirst()
                .map(Fault.Intruded::new);
    }

    static LambdaException refuse(Object seen, String problem) {
        return LambdaException.of("The fault '" + seen + "' cannot be used: " + problem + ".", TEXT);
    }
}
