package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.runtime.FunctionSetup;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** What processes of functions are made from; of each function the last one is kept, because nearly every request wants that one again. */
final class Setups {

    private final Map<LocalFunction, Made> last = Collections.synchronizedMap(new WeakHashMap<>());

    private record Made(Version version, FunctionSetup setup) {

        /** A version is a value, but comparing two takes as long as making this anew. */
        @SuppressWarnings("ReferenceEquality")
        private boolean isOf(Version other) {
            return version == other;
        }
    }

    FunctionSetup of(LocalFunction function, Version version) {
        Made made = last.get(function);
        if (made == null || !made.isOf(version)) {
            made = new Made(version, make(function.ref(), version));
            last.put(function, made);
        }
        return made.setup();
    }

    private static FunctionSetup make(FunctionRef ref, Version version) {
        FunctionSetup.Identity identity = new FunctionSetup.Identity(ref.region(), ref.name(), version.number());
        return version.content().configuration().setup(identity, version.content());
    }
}
