package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Capacity;
import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.EnvironmentMode;
import dev.lambdamaven.plugin.spec.FileSystem;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Management;
import dev.lambdamaven.plugin.spec.Vpc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Settings and surroundings of every kind, some of them absent, for the law of the planner. */
final class RandomSettings {

    private static final Vpc VPC = new Vpc(List.of("subnet-2", "subnet-1"), List.of("sg-1"));
    private static final FileSystem EFS = new FileSystem(
            "arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0", "/mnt/data");

    private RandomSettings() {}

    static DeploymentSpec items(Random random, int memorySize, Map<String, String> environment) {
        FunctionOptions options = options(random);
        return new DeploymentSpec(
                Fixtures.function(memorySize, environment, Optional.empty())
                        .with(options, management(random, options.snapStart().orElse(false))),
                "live",
                Optional.empty(),
                false);
    }

    private static FunctionOptions options(Random random) {
        Optional<Boolean> snapStart = one(random, List.of(true, false));
        boolean on = snapStart.orElse(false);
        Optional<Vpc> vpc = one(random, List.of(VPC, new Vpc(List.of(), List.of())));
        boolean mounts = !on && vpc.filter(Vpc::isNone).isEmpty();
        return new FunctionOptions(
                one(random, List.of("items", "things")),
                one(random, on ? List.of(512) : List.of(512, 1024)),
                one(random, List.of("Active", "PassThrough")),
                snapStart,
                logging(random),
                new Connections(
                        one(random, List.of("", "arn:aws:sqs:eu-west-1:123456789012:dead")),
                        one(random, List.of("", "arn:aws:kms:eu-west-1:123456789012:key/k")),
                        vpc,
                        one(random, mounts ? List.of(EFS, new FileSystem("", "")) : List.of(new FileSystem("", "")))));
    }

    private static Logging logging(Random random) {
        Optional<String> format = one(random, List.of("Text", "JSON"));
        boolean json = format.filter("JSON"::equals).isPresent();
        return new Logging(
                format,
                json ? one(random, List.of("DEBUG", "WARN")) : Optional.empty(),
                json ? one(random, List.of("DEBUG", "WARN")) : Optional.empty(),
                one(random, List.of("shared", "/aws/lambda/items")));
    }

    private static Management management(Random random, boolean snapStart) {
        return new Management(
                random.nextBoolean() ? EnvironmentMode.MERGE : EnvironmentMode.REPLACE,
                random.nextBoolean() ? Map.of() : Map.of("team", random.nextBoolean() ? "red" : "blue"),
                new Capacity(
                        one(random, List.of(Capacity.UNRESERVED, 2, 5)),
                        one(random, snapStart ? List.of(0) : List.of(0, 1, 2))),
                one(random, List.of(7, 14)),
                one(
                        random,
                        List.of(
                                "",
                                "arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0123456789abcdef0")));
    }

    /** As Lambda has them and as they are observed: no more is provisioned than reserved, and only what is asked about is read. */
    static Surroundings surroundings(Random random, Management asked, Optional<?> function, Optional<?> alias) {
        Surroundings all = new Surroundings(
                one(random, List.of(3, 5)),
                one(random, List.of(1, 3)),
                one(random, List.of(Optional.<Integer>empty(), Optional.of(7))).map(Surroundings.LogGroup::new),
                one(random, List.of("arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-other")));
        return new Surroundings(
                function.flatMap(there -> all.reserved()),
                alias.flatMap(there -> asked.capacity().provisioned()).flatMap(said -> all.provisioned()),
                asked.logRetentionDays().flatMap(said -> all.logGroup()),
                function.flatMap(there -> asked.codeSigningConfig()).flatMap(said -> all.codeSigningConfig()));
    }

    private static <T> Optional<T> one(Random random, List<T> values) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }
}
