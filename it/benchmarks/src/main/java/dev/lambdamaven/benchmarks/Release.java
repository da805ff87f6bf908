package dev.lambdamaven.benchmarks;

import java.util.List;
import java.util.Locale;

/** What is done with one function, in this order. */
enum Release {
    /** Nothing is there yet. */
    CREATE(512, "lambda:deploy-no-fork", "role 5-20 s (often none), function Pending, new endpoint: seconds"),
    /** Nothing has changed. */
    UNCHANGED(512, "lambda:deploy-no-fork", "none"),
    /** Nothing has changed, which the whole lifecycle up to package finds out. */
    UNCHANGED_FROM_SOURCES(512, "lambda:deploy", "none"),
    /** Another memory size. */
    MEMORY(1024, "lambda:deploy-no-fork", "update InProgress: seconds"),
    /** Another package. */
    CODE(1024, "lambda:deploy-no-fork", "update InProgress: seconds"),
    ROLLBACK(1024, "lambda:rollback", "none"),
    UNDEPLOY(1024, "lambda:undeploy -Dlambda.yes", "none");

    private final int memorySize;
    private final String goals;
    private final String states;

    Release(int memorySize, String goals, String states) {
        this.memorySize = memorySize;
        this.goals = goals;
        this.states = states;
    }

    /** What AWS makes a deployment wait for beside the calls: as its users report it, not measured (aws/aws-sdk-js #4408, "Lambda function states"). */
    String states() {
        return states;
    }

    /** In MB. */
    int memorySize() {
        return memorySize;
    }

    List<String> goals() {
        return List.of(goals.split(" "));
    }

    String figure() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
