package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.Parameter;

/** A number from 1 on that {@code smoke} is given as text. */
enum SmokeNumber {
    REPEAT("repeat", 1000),
    PARALLEL("parallel", 64);

    private final String name;
    private final int most;

    SmokeNumber(String name, int most) {
        this.name = name;
        this.most = most;
    }

    int of(String text) {
        Parameter parameter = new Parameter(name, "smoke." + name, "4");
        String wanted = "a whole number from 1 to " + most;
        int number = parameter.wholeNumber(text, wanted);
        parameter.require(number >= 1 && number <= most, text, wanted);
        return number;
    }
}
