package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.LambdaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are set, and how often each line was asked; lines are told in their order. */
final class FaultScript {

    private static final class Counted {
        private final FaultLine line;
        private long asked;

        private Counted(FaultLine line) {
            this.line = line;
        }
    }

    /** A fault that hits a call, with the line that says so. */
    record Hit(String text, Fault fault) {}

    private final List<Counted> lines = new ArrayList<>();
    private Optional<Chaos> chaos = Optional.empty();
    private Optional<Chaos.Dice> dice = Optional.empty();

    /**
     * Adds lines, all or none of them.
     *
     * @throws LambdaException when one cannot be read
     */
    synchronized void add(List<String> texts) {
        List<Counted> read = new ArrayList<>();
        Optional<Chaos> found = Optional.empty();
        for (String text : texts) {
            Optional<Chaos> inLine = FaultGrammar.chaos(text);
            if (inLine.isPresent()) {
                found = inLine;
            } else {
                read.add(new Counted(FaultGrammar.line(text)));
            }
        }
        lines.addAll(read);
        if (found.isPresent()) {
            chaos = found;
            dice = found.map(Chaos::dice);
        }
    }

    synchronized void clear() {
        lines.clear();
        chaos = Optional.empty();
        dice = Optional.empty();
    }

    synchronized List<String> texts() {
        List<String> texts = new ArrayList<>();
        lines.forEach(counted -> texts.add(counted.line.text()));
        chaos.ifPresent(set -> texts.add(set.text()));
        return texts;
    }

    /** What hits a call that came in; chance has a say only where no line does. */
    synchronized List<Hit> before(AwsCall call) {
        List<Hit> hits = hits(line -> line.isFor(call) && !line.fault().isAfterwards());
        if (hits.isEmpty()) {
            dice.flatMap(drawn -> drawn.hit(call))
                    .ifPresent(fault -> hits.add(new Hit(chaos.map(Chaos::text).orElse(""), fault)));
        }
        return hits;
    }

    /** What hits a call that was done well. */
    synchronized List<Hit> after(AwsCall call) {
        return hits(line -> line.isFor(call) && line.fault().isAfterwards());
    }

    /** Whether a line is for this operation by its whole name. */
    synchronized boolean names(String operation) {
        return lines.stream().anyMatch(counted -> counted.line.operation().equals(operation));
    }

    /** The denial of a permission that no call asks for by itself. */
    synchronized Optional<Hit> denied(String permission) {
        return hits(line -> line.operation().equals(permission)).stream().findFirst();
    }

    private List<Hit> hits(Predicate<FaultLine> concerned) {
        List<Hit> hits = new ArrayList<>();
        for (Counted counted : lines) {
            if (concerned.test(counted.line)) {
                counted.asked++;
                if (counted.line.occasion().hits(counted.asked)) {
                    hits.add(new Hit(counted.line.text(), counted.line.fault()));
                }
            }
        }
        return hits;
    }
}
