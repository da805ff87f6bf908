package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.plan.Plan;
import dev.lambdamaven.plugin.plan.Step;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Management;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Parameter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/** Reads what AWS has of one project. Makes no changes. */
public final class AwsObserver {

    private final AwsClients clients;

    public AwsObserver(AwsClients clients) {
        this.clients = clients;
    }

    /** Who asks and where. */
    public Account account() {
        String id = clients.caller().account();
        if (id == null) {
            String endpoint = clients.redirected().map(URI::toString).orElse("AWS");
            throw Parameter.ENDPOINT.refuse(endpoint, "the URL of something that speaks AWS's protocols");
        }
        Region region = clients.region();
        return new Account(id, region.id(), PartitionMetadata.of(region).id());
    }

    /** The role that a project names. */
    public RoleCheck roles() {
        return new RoleCheck(clients.iam());
    }

    /**
     * What there is of a project; role, function and HTTP API are read side by side, and each client is made where it is used: that
     * takes longer than its calls.
     */
    public Observed observe(DeploymentSpec wanted) {
        ExecutorService threads = Executors.newFixedThreadPool(2, AwsObserver::daemon);
        try {
            Future<Optional<String>> policy = threads.submit(() -> rolePolicy(wanted));
            Future<HttpApiObserver.Found> apis = threads.submit(() -> new HttpApiObserver(clients).find(wanted));
            FunctionObserver.Found found = function(wanted);
            Account account = found.arn().map(Account::ofFunction).orElseGet(this::account);
            Optional<Observed.Role> role = role(wanted, account, join(policy), found.function());
            HttpApiObserver.Found api = join(apis);
            Observed observed = new Observed(account, role, found.function(), found.alias(), api.own())
                    .with(new EntranceObserver(clients).find(wanted, found.granted(), api.ids()));
            return observed.with(
                    new SurroundingsObserver(clients, clients.lambda()).of(wanted, observed, found.reserved()));
        } finally {
            threads.shutdownNow();
        }
    }

    private FunctionObserver.Found function(DeploymentSpec wanted) {
        Management management = wanted.function().management();
        boolean whole =
                !management.tags().isEmpty() || management.capacity().reserved().isPresent();
        return new FunctionObserver(clients.lambda()).find(wanted.function().name(), wanted.alias(), whole);
    }

    private Optional<String> rolePolicy(DeploymentSpec wanted) {
        return wanted.function().role().isPresent() ? Optional.empty() : logsPolicy(wanted.ownRoleName());
    }

    /** The tags of a role play a part only before the function is there: one with our policy is not asked for them afterwards. */
    private Optional<Observed.Role> role(
            DeploymentSpec wanted, Account account, Optional<String> policy, Optional<Observed.Function> function) {
        if (wanted.function().role().isPresent()) {
            return Optional.empty();
        }
        String name = wanted.ownRoleName();
        return policy.isPresent() && function.isPresent()
                ? Optional.of(new Observed.Role(
                        name,
                        account.roleArn(name),
                        Ownership.tags(wanted.function().name()),
                        policy))
                : role(name, policy);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lambda-observe");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T join(Future<T> reading) {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            throw Waits.interrupted(interrupted);
        }
    }

    /**
     * The same with the tags that AWS has now. That a function and a role are ours is inferred for a deployment that changes nothing;
     * it is asked before anything is written.
     */
    public Observed verified(String functionName, Observed seen, Plan plan) {
        Optional<Observed.Function> function =
                seen.function().map(present -> new FunctionObserver(clients.lambda()).tagged(functionName, present));
        boolean writesRole = plan.steps().stream().anyMatch(Step.PutRolePolicy.class::isInstance);
        Optional<Observed.Role> role =
                writesRole ? seen.role().flatMap(one -> role(one.name(), one.logsPolicy())) : seen.role();
        return new Observed(
                seen.account(),
                role,
                function,
                seen.alias(),
                seen.httpApi(),
                seen.layerVersions(),
                seen.entrance(),
                seen.surroundings());
    }

    /** What has to be in S3 for a plan. */
    public StoreObserver store() {
        return new StoreObserver(clients);
    }

    /** The layers of a function: those of the project, and what is wrong with those of others. */
    public LayerObserver layers() {
        return new LayerObserver(clients.lambda());
    }

    private Optional<Observed.Role> role(String name, Optional<String> policy) {
        try {
            Role role = clients.iam().getRole(request -> request.roleName(name)).role();
            return Optional.of(new Observed.Role(
                    name, role.arn(), role.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)), policy));
        } catch (NoSuchEntityException absent) {
            return Optional.empty();
        }
    }

    private Optional<String> logsPolicy(String role) {
        try {
            String document = clients.iam()
                    .getRolePolicy(request -> request.roleName(role).policyName("logs"))
                    .policyDocument();
            return Optional.of(URLDecoder.decode(document, StandardCharsets.UTF_8));
        } catch (NoSuchEntityException absent) {
            return Optional.empty();
        }
    }
}
