package dev.lambdamaven.benchmarks;

import java.util.List;
import java.util.Locale;

/** What is done with one function, in this order. */
enum Release {
    /** Nothing is there yet. */
    CREATE(512, "lambda:deploy-no-fork"),
    /** Nothing has changed. */
    UNCHANGED(512, "lambda:deploy-no-fork"),
    /** Nothing has changed, which the whole lifecycle up to package finds out. */
    UNCHANGED_FROM_SOURCES(512, "lambda:deploy"),
    /** Another memory size. */
    MEMORY(1024, "lambda:deploy-no-fork"),
    /** Another package. */
    CODE(1024, "lambda:deploy-no-fork"),
    ROLLBACK(1024, "lambda:rollback"),
    UNDEPLOY(1024, "lambda:undeploy -Dlambda.yes");

    private final int memorySize;
    private final String goals;

    Release(int memorySize, String goals) {
        this.memorySize = memorySize;
        this.goals = goals;
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
