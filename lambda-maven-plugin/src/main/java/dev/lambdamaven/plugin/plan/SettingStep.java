package dev.lambdamaven.plugin.plan;

import java.util.Map;
import java.util.Optional;

/** The steps that set what is around a function. Where {@code to} is absent, the setting is taken away. */
public sealed interface SettingStep extends Step {

    /** How many requests the function may serve at once; 0 stops it. */
    record SetReservedConcurrency(String functionName, Optional<Integer> from, Optional<Integer> to)
            implements SettingStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.setReservedConcurrency(this);
        }
    }

    /** How many execution environments are kept ready behind the alias. */
    record SetProvisionedConcurrency(String functionName, String alias, Optional<Integer> from, Optional<Integer> to)
            implements SettingStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.setProvisionedConcurrency(this);
        }
    }

    /** Whose signatures the function's code must have, as ARNs of code signing configurations. */
    record SetCodeSigning(String functionName, Optional<String> from, Optional<String> to) implements SettingStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.setCodeSigning(this);
        }
    }

    /** Makes the log group before the function does, which could set neither tags nor retention. */
    record CreateLogGroup(String name, Map<String, String> tags) implements SettingStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.createLogGroup(this);
        }
    }

    /** How many days the log group keeps its lines; forever when {@code from} is absent. */
    record SetLogRetention(String logGroup, Optional<Integer> from, int days) implements SettingStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.setLogRetention(this);
        }
    }

    @Override
    default <R> R accept(Step.Visitor<R> visitor) {
        return visitor.setting(this);
    }

    <R> R visit(Visitor<R> visitor);

    /** One method per step around a function. */
    interface Visitor<R> {
        R setReservedConcurrency(SetReservedConcurrency step);

        R setProvisionedConcurrency(SetProvisionedConcurrency step);

        R setCodeSigning(SetCodeSigning step);

        R createLogGroup(CreateLogGroup step);

        R setLogRetention(SetLogRetention step);
    }
}
