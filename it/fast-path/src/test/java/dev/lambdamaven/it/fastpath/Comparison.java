package dev.lambdamaven.it.fastpath;

import dev.lambdamaven.plugin.routes.SampleRequest;
import java.util.ArrayList;
import java.util.List;

/** Sends the same requests to a function with the index and to one without, and keeps what differs. */
final class Comparison {

    private final Side direct;
    private final Side engine;
    private final List<String> differences = new ArrayList<>();
    private int requests;

    Comparison(App app, String counter) {
        this.direct = Side.of(app, true, counter);
        this.engine = Side.of(app, false, counter);
    }

    void send(SampleRequest request) {
        requests++;
        String actual = direct.answer(request) + direct.ran();
        String expected = engine.answer(request) + engine.ran();
        if (!actual.equals(expected)) {
            differences.add(request + "\n  with the index:    " + actual + "\n  without the index: " + expected);
        }
    }

    List<String> differences() {
        return differences;
    }

    /** How many of a hundred requests were answered without the engine. */
    int percentDirect() {
        return (requests - direct.toEngine() - direct.finished()) * 100 / requests;
    }

    /** How many answers the engine wrote for methods that had run. */
    int finished() {
        return direct.finished();
    }
}
