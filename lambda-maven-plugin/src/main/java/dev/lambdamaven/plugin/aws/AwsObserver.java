package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Parameter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Reads what AWS has of one project. Makes no changes. */
public final class AwsObserver {

    private final AwsClients clients;
    private final LambdaClient lambda;
    private final IamClient iam;

    public AwsObserver(AwsClients clients) {
        this.clients = clients;
        this.lambda = clients.lambda();
        this.iam = clients.iam();
    }

    /** Who asks and where: the first call of every deployment, so that bad credentials are told before anything else. */
    public Account account() {
        try (StsClient sts = clients.sts()) {
            String id = sts.getCallerIdentity().account();
            if (id == null) {
                String endpoint = clients.target().endpoint().map(URI::toString).orElse("AWS");
                throw Parameter.ENDPOINT.refuse(endpoint, "the URL of something that speaks AWS's protocols");
            }
            Region region = clients.region();
            return new Account(id, region.id(), PartitionMetadata.of(region).id());
        }
    }

    public Observed observe(DeploymentSpec wanted, Account account) {
        Optional<Observed.Role> role =
                wanted.function().role().isPresent() ? Optional.empty() : role(wanted.ownRoleName());
        FunctionObserver.Found found =
                new FunctionObserver(lambda).find(wanted.function().name(), wanted.alias());
        Observed observed = new Observed(
                        account, role, found.function(), found.alias(), new HttpApiObserver(clients).find(wanted))
                .with(new EntranceObserver(clients).find(wanted));
        return observed.with(new SurroundingsObserver(clients, lambda).of(wanted, observed, found.reserved()));
    }

    /** What has to be in S3 for a plan. */
    public StoreObserver store() {
        return new StoreObserver(clients);
    }

    /** The layers of a function: those of the project, and what is wrong with those of others. */
    public LayerObserver layers() {
        return new LayerObserver(lambda);
    }

    private Optional<Observed.Role> role(String name) {
        try {
            Role role = iam.getRole(request -> request.roleName(name)).role();
            return Optional.of(new Observed.Role(
                    name,
                    role.arn(),
                    role.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)),
                    logsPolicy(name)));
        } catch (NoSuchEntityException absent) {
            return Optional.empty();
        }
    }

    private Optional<String> logsPolicy(String role) {
        try {
            String document = iam.getRolePolicy(
                            request -> request.roleName(role).policyName("logs"))
                    .policyDocument();
            return Optional.of(URLDecoder.decode(document, StandardCharsets.UTF_8));
        } catch (NoSuchEntityException absent) {
            return Optional.empty();
        }
    }
}
