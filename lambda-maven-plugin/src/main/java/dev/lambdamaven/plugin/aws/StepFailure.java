package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Step;

/** A step that AWS refused, with the explanation; the steps before it have taken effect. */
public final class StepFailure extends RuntimeException {

    private final transient Step step;
    private final LambdaException reason;

    StepFailure(Step step, LambdaException reason) {
        super(reason.getMessage(), reason);
        this.step = step;
        this.reason = reason;
    }

    public Step step() {
        return step;
    }

    public LambdaException reason() {
        return reason;
    }
}
