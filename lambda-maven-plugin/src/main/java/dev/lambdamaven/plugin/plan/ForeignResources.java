package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Parameter;

/** Refuses to touch what somebody else made. */
final class ForeignResources {

    private ForeignResources() {}

    static void refuse(DeploymentSpec wanted, Observed observed) {
        String function = wanted.function().name();
        observed.function()
                .filter(present -> !wanted.adopt() && !Ownership.ours(present.tags(), function))
                .ifPresent(present -> {
                    throw foreign("Function " + function, function)
                            .advising("Take it over with -Dlambda.adopt, or choose another name.\n"
                                    + Parameter.FUNCTION_NAME.howToSet());
                });
        boolean needed = observed.function().isEmpty();
        observed.role()
                .filter(present -> needed && !Ownership.ours(present.tags(), function))
                .ifPresent(present -> {
                    throw foreign("Role " + present.name(), function)
                            .advising("Use it as it is: -Dlambda.role=" + present.arn());
                });
    }

    private static LambdaException foreign(String what, String function) {
        return LambdaException.of(what + " exists and was not made by this plugin.", "")
                .with(
                        "expected",
                        "the tags %s=%s and %s=%s"
                                .formatted(Ownership.MANAGED_BY, Ownership.MANAGER, Ownership.FUNCTION, function));
    }
}
