package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Step;

/** A step that AWS refused, with the explanation; the steps before it have taken effect. */
public final class StepFailure extends RuntimeException {

    private final transient Step step;
    private final LambdaException reason;
    private final transient Applied left;

    StepFailure(Step step, LambdaException reason, Applied left) {
        super(reason.getMessage(), reason);
        this.step = step;
        this.reason = reason;
        this.left = left;
    }

    public Step step() {
        return step;
    }

    public LambdaException reason() {
        return reason;
    }

    /** What serves now; its members are empty for what does not exist yet. */
    public Applied left() {
        return left;
    }
}
