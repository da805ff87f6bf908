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
final class RemovalCalls implements RemovalStep.Visitor<RemovalCalls.Effect> {

    /** What a call has come to. */
    enum Effect {
        DONE,
        /** Somebody else has deleted it since it was listed, or an earlier attempt whose answer was lost. */
        GONE_ALREADY
    }

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
    public Effect deleteApiMapping(RemovalStep.DeleteApiMapping step) {
        try {
            return changes.untilNobodyElseChanges(() -> {
                apis.deleteApiMapping(
                        request -> request.domainName(step.domainName()).apiMappingId(step.id()));
                return Effect.DONE;
            });
        } catch (NotFoundException gone) {
            return Effect.GONE_ALREADY;
        }
    }

    @Override
    public Effect deleteHttpApi(RemovalStep.DeleteHttpApi step) {
        try {
            return changes.untilNobodyElseChanges(() -> {
                apis.deleteApi(request -> request.apiId(step.id()));
                return Effect.DONE;
            });
        } catch (NotFoundException gone) {
            return Effect.GONE_ALREADY;
        }
    }

    @Override
    public Effect markLogGroup(RemovalStep.MarkLogGroup step) {
        try {
            logs.tagResource(request -> request.resourceArn(step.arn()).tags(step.tags()));
            return Effect.DONE;
        } catch (software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException gone) {
            return Effect.GONE_ALREADY;
        }
    }

    /** Lambda refuses while it still works at an update. */
    @Override
    public Effect deleteFunction(RemovalStep.DeleteFunction step) {
        return waits.untilNobodyElseUpdates(step.name(), () -> {
            try {
                lambda.deleteFunction(request -> request.functionName(step.name()));
                return Effect.DONE;
            } catch (ResourceNotFoundException gone) {
                return Effect.GONE_ALREADY;
            }
        });
    }

    @Override
    public Effect deleteLayerVersion(RemovalStep.DeleteLayerVersion step) {
        lambda.deleteLayerVersion(request -> request.layerName(step.layerName()).versionNumber(step.number()));
        return Effect.DONE;
    }

    @Override
    public Effect deleteLogGroup(RemovalStep.DeleteLogGroup step) {
        try {
            logs.deleteLogGroup(request -> request.logGroupName(step.name()));
            return Effect.DONE;
        } catch (software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException gone) {
            return Effect.GONE_ALREADY;
        }
    }

    @Override
    public Effect deleteRolePolicy(RemovalStep.DeleteRolePolicy step) {
        try {
            iam.deleteRolePolicy(request -> request.roleName(step.role()).policyName(step.policyName()));
            return Effect.DONE;
        } catch (NoSuchEntityException gone) {
            return Effect.GONE_ALREADY;
        }
    }

    @Override
    public Effect detachRolePolicy(RemovalStep.DetachRolePolicy step) {
        try {
            iam.detachRolePolicy(request -> request.roleName(step.role()).policyArn(step.policyArn()));
            return Effect.DONE;
        } catch (NoSuchEntityException gone) {
            return Effect.GONE_ALREADY;
        }
    }

    @Override
    public Effect deleteRole(RemovalStep.DeleteRole step) {
        try {
            iam.deleteRole(request -> request.roleName(step.name()));
            return Effect.DONE;
        } catch (NoSuchEntityException gone) {
            return Effect.GONE_ALREADY;
        }
    }
}
