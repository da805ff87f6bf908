package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.event.FunctionCall;
import java.net.URI;

/** The end of a build at one moment of a release: no code of the deployer runs after it. */
final class Killed extends Error {

    /** Ends the build when the version is published and the alias not moved yet. */
    static ReleaseGate beforeTheAliasMoves(ReleaseGate gate) {
        return new Gate(gate, true);
    }

    /** Ends the build when the alias is moved and nothing was checked over HTTP yet. */
    static ReleaseGate afterTheAliasMoved(ReleaseGate gate) {
        return new Gate(gate, false);
    }

    private record Gate(ReleaseGate gate, boolean early) implements ReleaseGate {

        @Override
        public int checks() {
            return gate.checks();
        }

        @Override
        public String candidate(FunctionCall version) {
            if (early) {
                throw new Killed();
            }
            return gate.candidate(version);
        }

        @Override
        public String serving(URI url, String version) {
            throw new Killed();
        }
    }
}
