package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.ObjectSource;
import dev.lambdamaven.plugin.local.wire.OperationTable;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Lambda: its table of operations, and its way to tell errors. */
public final class LambdaService {

    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final String FUNCTION = FUNCTIONS + "/{FunctionName}";
    private static final String ALIAS = FUNCTION + "/aliases/{Name}";
    private static final String TAGS = "/2017-03-31/tags/{Resource}";

    /**
     * What the service is told from outside.
     *
     * @param codeFolder where deployment packages are kept
     * @param codeUrl the URL under which {@link #code} is served, with a slash at its end
     * @param pending how long a new function is Pending
     * @param update how long an update is InProgress
     * @param policy until a permission takes effect
     * @param objects where code is that is not sent with the call
     */
    public record Setting(
            Path codeFolder,
            String codeUrl,
            Clock clock,
            Duration pending,
            Duration update,
            Duration policy,
            ObjectSource objects) {

        /** With permissions that take effect at once, and without S3. */
        public Setting(Path codeFolder, String codeUrl, Clock clock, Duration pending, Duration update) {
            this(codeFolder, codeUrl, clock, pending, update, Duration.ZERO, ObjectSource.NONE);
        }
    }

    private final Functions functions;
    private final CodeStore codes;
    private final Invoker invoker;
    private final FunctionRunner runner;
    private final OperationTable table;

    /** The service of an empty account. */
    public LambdaService(Setting setting, Ids ids, Predicate<String> roleIsAssumable, FunctionRunner runner) {
        this.functions = new Functions(
                setting.clock(), new Functions.Pace(setting.pending(), setting.update(), setting.policy()), ids);
        this.codes = new CodeStore(setting.codeFolder(), ids);
        this.runner = runner;
        this.invoker = new Invoker(functions, runner);
        CodeUpload uploads = new CodeUpload(codes, setting.objects());
        Layers layers = new Layers(functions, uploads, setting.codeUrl());
        CodeSigning signing = new CodeSigning(functions);
        FunctionOperations operations = new FunctionOperations(
                functions, uploads, new FunctionOperations.Parts(layers, signing), roleIsAssumable, setting.codeUrl());
        this.table = new OperationTable("Lambda", table -> {
            functionTable(table, operations);
            partTable(table);
            layers.addTo(table, this::locked);
            CapacityTable.add(table, functions, this::locked);
            signingTable(table, signing);
            new FunctionUrls(functions, setting.codeUrl()).addTo(table, this::locked);
        });
    }

    /** Answers one call; a refusal is in Lambda's form. */
    public Answer answer(Request request, Scope scope) {
        try {
            return table.answer(request, scope);
        } catch (AwsError refusal) {
            return LambdaErrors.refusal(refusal);
        }
    }

    /** The deployment package behind a {@code Code.Location}. */
    public Answer code(String locationName) {
        return codes.answer(locationName);
    }

    /** Runs functions for other services. */
    public Invoker invoker() {
        return invoker;
    }

    /**
     * Decides how the work ends that a call has started on a function or a version: badly, or without a reason code never.
     */
    public void end(String region, Answer answer, Optional<String> reasonCode) {
        synchronized (functions) {
            functions.end(region, Fields.parse(answer.body()), reasonCode);
        }
    }

    private void functionTable(OperationTable.Rows table, FunctionOperations operations) {
        table.on("POST", FUNCTIONS, locked(operations::create))
                .on("GET", FUNCTIONS, locked(operations::list))
                .on("GET", FUNCTION, locked(operations::get))
                .on("GET", FUNCTION + "/configuration", locked(operations::getConfiguration))
                .on("PUT", FUNCTION + "/code", locked(operations::updateCode))
                .on("PUT", FUNCTION + "/configuration", locked(operations::updateConfiguration))
                .on("DELETE", FUNCTION, call -> delete(operations, call))
                .on("POST", FUNCTION + "/invocations", new InvokeOperation(invoker)::answer);
    }

    private void partTable(OperationTable.Rows table) {
        Versions versions = new Versions(functions);
        Aliases aliases = new Aliases(functions);
        Policies policies = new Policies(functions);
        Tags tags = new Tags(functions);
        table.on("POST", FUNCTION + "/versions", locked(versions::publish))
                .on("GET", FUNCTION + "/versions", locked(versions::list))
                .on("POST", FUNCTION + "/aliases", locked(aliases::create))
                .on("GET", FUNCTION + "/aliases", locked(aliases::list))
                .on("GET", ALIAS, locked(aliases::get))
                .on("PUT", ALIAS, locked(aliases::update))
                .on("DELETE", ALIAS, locked(aliases::delete))
                .on("POST", FUNCTION + "/policy", locked(policies::add))
                .on("GET", FUNCTION + "/policy", locked(policies::get))
                .on("DELETE", FUNCTION + "/policy/{StatementId}", locked(policies::remove))
                .on("GET", TAGS, locked(tags::list))
                .on("POST", TAGS, locked(tags::tag))
                .on("DELETE", TAGS, locked(tags::untag));
    }

    private void signingTable(OperationTable.Rows table, CodeSigning signing) {
        String ofFunction = "/2020-06-30/functions/{FunctionName}/code-signing-config";
        table.on("POST", "/2020-04-22/code-signing-configs", locked(signing::create))
                .on("PUT", ofFunction, locked(signing::put))
                .on("GET", ofFunction, locked(signing::get))
                .on("DELETE", ofFunction, locked(signing::delete));
    }

    private Answer delete(FunctionOperations operations, Call call) {
        FunctionRef ref = FunctionOperations.ref(call);
        boolean gone;
        synchronized (functions) {
            gone = operations.delete(ref);
        }
        if (gone) {
            runner.drop(ref.region(), ref.name());
        }
        return Answer.of(204);
    }

    private OperationTable.Operation locked(OperationTable.Operation operation) {
        return call -> {
            synchronized (functions) {
                return operation.answer(call);
            }
        };
    }
}
