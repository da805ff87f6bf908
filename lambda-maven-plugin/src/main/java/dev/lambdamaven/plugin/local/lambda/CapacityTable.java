package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.OperationTable;
import java.util.function.UnaryOperator;

/** The operations that say how many requests a function may serve at once. */
final class CapacityTable {

    private CapacityTable() {}

    /** @param locked guards an operation by the store of functions */
    static void add(OperationTable.Rows table, Functions functions, UnaryOperator<OperationTable.Operation> locked) {
        ReservedConcurrency reserved = new ReservedConcurrency(functions);
        ProvisionedConcurrency provisioned = new ProvisionedConcurrency(functions);
        String concurrency = "/functions/{FunctionName}/concurrency";
        String provisionedPath = "/2019-09-30/functions/{FunctionName}/provisioned-concurrency";
        table.on("PUT", "/2017-10-31" + concurrency, locked.apply(reserved::put))
                .on("DELETE", "/2017-10-31" + concurrency, locked.apply(reserved::delete))
                .on("GET", "/2019-09-30" + concurrency, locked.apply(reserved::get))
                .on("PUT", provisionedPath, locked.apply(provisioned::put))
                .on("GET", provisionedPath, locked.apply(provisioned::get))
                .on("DELETE", provisionedPath, locked.apply(provisioned::delete));
    }
}
