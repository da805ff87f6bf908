package dev.lambdamaven.plugin.plan;

/**
 * What lets everybody call a function's URL. URLs made since October 2025 need both ("Control access to Lambda function URLs", Lambda
 * Developer Guide).
 */
public enum UrlGrant {
    URL("function-url", "lambda:InvokeFunctionUrl"),
    FUNCTION("function-url-invoke", "lambda:InvokeFunction");

    private final String statementId;
    private final String action;

    UrlGrant(String statementId, String action) {
        this.statementId = statementId;
        this.action = action;
    }

    /** Id of the statement in the policy of the alias. */
    public String statementId() {
        return statementId;
    }

    public String action() {
        return action;
    }
}
