package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.event.FunctionCall;
import java.net.URI;

/** The end of a build when the version is published and the alias not moved yet: no code of the deployer runs after it. */
final class Killed extends Error {

    static ReleaseGate beforeTheAliasMoves() {
        return new Gate();
    }

    private record Gate() implements ReleaseGate {

        @Override
        public int checks() {
            return 1;
        }

        @Override
        public String candidate(FunctionCall version) {
            throw new Killed();
        }

        @Override
        public String serving(URI url, String version) {
            throw new AssertionError("the alias has moved");
        }
    }
}
