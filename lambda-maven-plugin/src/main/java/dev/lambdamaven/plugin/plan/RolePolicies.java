package dev.lambdamaven.plugin.plan;

/** The two documents of the role that is made when none is given: who may take it, and what it may do. */
final class RolePolicies {

    static final String LOGS_POLICY = "logs";

    /** Lets the Lambda service take the role (Lambda Developer Guide, "Defining permissions with an execution role"). */
    static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";

    private RolePolicies() {}

    /** Writing to this function's log group, and nothing else. */
    static String logs(Account account, String logGroup) {
        String group = account.logGroupArn(logGroup);
        return ("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Action\":[\"logs:CreateLogGroup\",\"logs:CreateLogStream\",\"logs:PutLogEvents\"],"
                        + "\"Resource\":[\"%1$s\",\"%1$s:*\"]}]}")
                .formatted(group);
    }
}
