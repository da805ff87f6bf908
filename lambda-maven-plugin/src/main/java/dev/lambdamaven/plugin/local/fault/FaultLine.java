package dev.lambdamaven.plugin.local.fault;

/**
 * One line of a fault script.
 *
 * @param text as it was written
 * @param operation a name as AWS's, perhaps with the service before it ({@code lambda.TagResource}) and a star at its end
 */
record FaultLine(String text, String operation, Fault fault, Occasion occasion) {

    boolean isFor(AwsCall call) {
        return isFor(call.service(), call.operation());
    }

    boolean isFor(String service, String name) {
        String wanted = operation.startsWith(service + ".") ? operation.substring(service.length() + 1) : operation;
        return wanted.endsWith("*") ? name.startsWith(wanted.substring(0, wanted.length() - 1)) : name.equals(wanted);
    }
}
