package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.Remains;
import dev.lambdamaven.plugin.spec.AccessLog;
import dev.lambdamaven.plugin.spec.Ownership;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.DomainName;
import software.amazon.awssdk.services.apigatewayv2.model.GetDomainNamesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Reads what there is to delete of a deployment. Makes no changes. */
final class RemainsObserver {

    private final ApiGatewayV2Client apis;
    private final LambdaClient lambda;
    private final CloudWatchLogsClient logs;
    private final IamClient iam;

    RemainsObserver(AwsClients clients) {
        this.apis = clients.apis();
        this.lambda = clients.lambda();
        this.logs = clients.logs();
        this.iam = clients.iam();
    }

    /** @param names of what a deployment makes for the function */
    Remains observe(Account account, Undeployer.Names names) {
        String function = names.function();
        List<Remains.Api> own = apis(function);
        Optional<GetFunctionResponse> found = function(function);
        return new Remains(
                account,
                function,
                own.isEmpty() ? List.of() : mappings(own),
                own,
                found.map(present -> new Remains.Function(present.tags(), versions(function))),
                layerVersions(names.layer()),
                logGroups(function, found),
                role(names.role()));
    }

    private List<Remains.Api> apis(String functionName) {
        return OwnApis.all(apis).stream()
                .filter(api -> Ownership.ours(api.tags(), functionName))
                .map(api -> new Remains.Api(api.apiId(), Absent.orEmpty(api.apiEndpoint())))
                .toList();
    }

    /** API Gateway does not delete an API that a domain leads to. */
    private List<Remains.Mapping> mappings(List<Remains.Api> own) {
        List<String> ids = own.stream().map(Remains.Api::id).toList();
        List<Remains.Mapping> mappings = new ArrayList<>();
        for (DomainName domain : Pages.all(
                token -> apis.getDomainNames(request -> request.nextToken(token)),
                GetDomainNamesResponse::items,
                GetDomainNamesResponse::nextToken)) {
            new ApiLookup(apis)
                    .mappings(domain.domainName()).stream()
                            .filter(mapping -> ids.contains(mapping.apiId()))
                            .forEach(mapping ->
                                    mappings.add(new Remains.Mapping(domain.domainName(), mapping.apiMappingId())));
        }
        return mappings;
    }

    private Optional<GetFunctionResponse> function(String name) {
        try {
            return Optional.of(lambda.getFunction(request -> request.functionName(name)));
        } catch (ResourceNotFoundException gone) {
            return Optional.empty();
        }
    }

    private int versions(String functionName) {
        return new FunctionObserver(lambda).versions(functionName).size();
    }

    private List<Remains.LayerVersion> layerVersions(String layerName) {
        return Pages.all(
                        token -> lambda.listLayerVersions(
                                request -> request.layerName(layerName).marker(token)),
                        ListLayerVersionsResponse::layerVersions,
                        ListLayerVersionsResponse::nextMarker)
                .stream()
                .map(version ->
                        new Remains.LayerVersion(layerName, version.version(), Absent.orEmpty(version.description())))
                .toList();
    }

    /** The one that Lambda makes, the one that the function is set to, and the one of its HTTP API. */
    private List<Remains.LogGroup> logGroups(String functionName, Optional<GetFunctionResponse> function) {
        String ofFunction = "/aws/lambda/" + functionName;
        Optional<String> named = function.flatMap(
                        found -> Optional.ofNullable(found.configuration().loggingConfig()))
                .flatMap(logging -> Optional.ofNullable(logging.logGroup()));
        return Stream.of(ofFunction, named.orElse(ofFunction), AccessLog.ownGroup(functionName))
                .distinct()
                .flatMap(name -> logGroup(name).stream())
                .map(group -> new Remains.LogGroup(
                        group.logGroupName(),
                        arn(group),
                        tags(arn(group)),
                        group.logGroupName().equals(ofFunction)))
                .toList();
    }

    /** A prefix finds others too. */
    private Optional<LogGroup> logGroup(String name) {
        return logs.describeLogGroupsPaginator(request -> request.logGroupNamePrefix(name)).logGroups().stream()
                .filter(group -> group.logGroupName().equals(name))
                .findFirst();
    }

    /** The older of the two members ends with {@code :*}, which the calls for tags do not take. */
    private static String arn(LogGroup group) {
        return Absent.orEmpty(group.logGroupArn() == null ? group.arn() : group.logGroupArn())
                .replaceFirst(":\\*$", "");
    }

    private Map<String, String> tags(String logGroupArn) {
        return logs.listTagsForResource(request -> request.resourceArn(logGroupArn))
                .tags();
    }

    private Optional<Remains.Role> role(String name) {
        try {
            Role role = iam.getRole(request -> request.roleName(name)).role();
            Map<String, String> tags = role.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
            List<String> inline =
                    iam.listRolePoliciesPaginator(request -> request.roleName(name)).policyNames().stream()
                            .toList();
            List<String> attached =
                    iam.listAttachedRolePoliciesPaginator(request -> request.roleName(name)).attachedPolicies().stream()
                            .map(AttachedPolicy::policyArn)
                            .toList();
            return Optional.of(new Remains.Role(name, tags, inline, attached));
        } catch (NoSuchEntityException gone) {
            return Optional.empty();
        }
    }
}
