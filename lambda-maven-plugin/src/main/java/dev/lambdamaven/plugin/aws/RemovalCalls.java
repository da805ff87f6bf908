package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.RemovalStep;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.NotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The calls of an undeployment. Each succeeds also when there is nothing to delete any more. */
final class RemovalCalls implements RemovalStep.Visitor<Boolean> {

    private final ApiGatewayV2Client apis;
    private final ApiChanges changes;
    private final LambdaClient lambda;
    private final FunctionWaits waits;
    private final CloudWatchLogsClient logs;
    private final IamClient iam;

    RemovalCalls(AwsClients clients, Waits waits) {
        this.apis = clients.apis();
        this.changes = new ApiChanges(waits);
        this.lambda = clients.lambda();
        this.waits = new FunctionWaits(lambda, waits);
        this.logs = clients.logs();
        this.iam = clients.iam();
    }

    @Override
    public Boolean deleteApiMapping(RemovalStep.DeleteApiMapping step) {
        try {
            return changes.untilNobodyElseChanges(() -> {
                apis.deleteApiMapping(
                        request -> request.domainName(step.domainName()).apiMappingId(step.id()));
                return true;
            });
        } catch (NotFoundException gone) {
            return false;
        }
    }

    @Override
    public Boolean deleteHttpApi(RemovalStep.DeleteHttpApi step) {
        try {
            return changes.untilNobodyElseChanges(() -> {
                apis.deleteApi(request -> request.apiId(step.id()));
                return true;
            });
        } catch (NotFoundException gone) {
            return false;
        }
    }

    @Override
    public Boolean markLogGroup(RemovalStep.MarkLogGroup step) {
        try {
            logs.tagResource(request -> request.resourceArn(step.arn()).tags(step.tags()));
            return true;
        } catch (software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException gone) {
            return false;
        }
    }

    /** Lambda refuses while it still works at an update. */
    @Override
    public Boolean deleteFunction(RemovalStep.DeleteFunction step) {
        waits.untilNobodyElseUpdates(step.name(), () -> {
            try {
                lambda.deleteFunction(request -> request.functionName(step.name()));
            } catch (ResourceNotFoundException gone) {
                return step.name();
            }
            return step.name();
        });
        return true;
    }

    @Override
    public Boolean deleteLayerVersion(RemovalStep.DeleteLayerVersion step) {
        lambda.deleteLayerVersion(request -> request.layerName(step.layerName()).versionNumber(step.number()));
        return true;
    }

    @Override
    public Boolean deleteLogGroup(RemovalStep.DeleteLogGroup step) {
        try {
            logs.deleteLogGroup(request -> request.logGroupName(step.name()));
            return true;
        } catch (software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException gone) {
            return false;
        }
    }

    @Override
    public Boolean deleteRolePolicy(RemovalStep.DeleteRolePolicy step) {
        try {
            iam.deleteRolePolicy(request -> request.roleName(step.role()).policyName(step.policyName()));
            return true;
        } catch (NoSuchEntityException gone) {
            return false;
        }
    }

    @Override
    public Boolean detachRolePolicy(RemovalStep.DetachRolePolicy step) {
        try {
            iam.detachRolePolicy(request -> request.roleName(step.role()).policyArn(step.policyArn()));
            return true;
        } catch (NoSuchEntityException gone) {
            return false;
        }
    }

    @Override
    public Boolean deleteRole(RemovalStep.DeleteRole step) {
        try {
            iam.deleteRole(request -> request.roleName(step.name()));
            return true;
        } catch (NoSuchEntityException gone) {
            return false;
        }
    }
}
