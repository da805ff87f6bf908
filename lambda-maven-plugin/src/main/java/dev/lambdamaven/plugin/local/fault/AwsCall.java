package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.local.wire.OperationNames;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;

/**
 * A call of an AWS service by its name.
 *
 * @param operation as AWS names it, such as {@code CreateFunction}
 */
public record AwsCall(Request request, Scope scope, String operation) {

    public static AwsCall of(Request request, Scope scope) {
        return new AwsCall(request, scope, OperationNames.of(request, scope));
    }

    String service() {
        return scope.service();
    }
}
