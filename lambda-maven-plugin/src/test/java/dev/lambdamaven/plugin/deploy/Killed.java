package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.event.FunctionCall;
import java.net.URI;

/** The end of a build at the checks before or after the alias moves: no code of the deployer runs after it. */
final class Killed extends Error {

    private static final long serialVersionUID = 1;

    static ReleaseGate beforeTheAliasMoves() {
        return new Gate(true);
    }

    static ReleaseGate afterTheAliasMoved() {
        return new Gate(false);
    }

    private record Gate(boolean early) implements ReleaseGate {

        @Override
        public int checks() {
            return 1;
        }

        @Override
        public String candidate(FunctionCall version) {
            if (early) {
                throw new Killed();
            }
            return "good";
        }

        @Override
        public String serving(URI url, String version) {
            throw new Killed();
        }
    }
}
