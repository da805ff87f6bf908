package dev.lambdamaven.plugin.spec;

/** The names of what is made for a function. */
public record DeploymentNames(String function) {

    private static final int LONGEST_ROLE = 64;
    private static final String ROLE = "-role";

    /** Of the role that is created when none is given. IAM allows 64 characters, as Lambda does for functions. */
    public String role() {
        return function.substring(0, Math.min(function.length(), LONGEST_ROLE - ROLE.length())) + ROLE;
    }

    /** Of the layer that holds the dependencies. */
    public String layer() {
        return function + "-dependencies";
    }
}
