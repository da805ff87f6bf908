package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Capacity;
import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.FileSystem;
import dev.lambdamaven.plugin.spec.Management;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code plan} and {@code deploy} need for the function, its role, its layers and what is around it. */
record DeployRights(PolicySubject subject, List<PolicyStatement> statements) {

    void add() {
        function();
        oldVersions();
        smoke();
        canary();
        role();
        layers();
        capacity();
        codeSigning();
        logRetention();
        connections();
    }

    /** Lambda tells a function's tags only who may list them (GetFunction, Lambda API). */
    private void function() {
        List<String> actions = new ArrayList<>(List.of(
                "lambda:CreateFunction",
                "lambda:TagResource",
                "lambda:GetFunction",
                "lambda:ListTags",
                "lambda:UpdateFunctionCode",
                "lambda:UpdateFunctionConfiguration",
                "lambda:PublishVersion",
                "lambda:ListVersionsByFunction",
                "lambda:CreateAlias",
                "lambda:GetAlias",
                "lambda:ListAliases",
                "lambda:UpdateAlias",
                "lambda:GetPolicy"));
        if (wantsGrants()) {
            actions.add("lambda:AddPermission");
        }
        if (subject.wanted().http().httpApi()) {
            actions.add("lambda:RemovePermission");
        }
        allow("DeployFunction", actions, subject.function());
    }

    private boolean wantsGrants() {
        return subject.wanted().http().httpApi()
                || subject.wanted().http().functionUrl().equals(Optional.of("NONE"));
    }

    /** A version whose snapshot failed is deleted as well. */
    private void oldVersions() {
        boolean snapshots = subject.wanted().function().options().snapStart().orElse(false);
        if (snapshots || subject.wanted().releasing().keepVersions() > 0) {
            allow("DeployOldVersions", List.of("lambda:DeleteFunction"), subject.versions());
        }
    }

    /** The log is read when a check has failed. */
    private void smoke() {
        allow("DeploySmoke", List.of("lambda:InvokeFunction"), subject.versions());
        allow("DeployCauses", List.of("logs:FilterLogEvents"), subject.logGroup(subject.logGroup()));
    }

    /** Metrics are no resources ("Actions, resources, and condition keys for Amazon CloudWatch", Service Authorization Reference). */
    private void canary() {
        if (subject.wanted().releasing().canary().isPresent()) {
            allow("DeployCanary", List.of("cloudwatch:GetMetricData"), List.of("*"));
        }
    }

    /** A role that is given is looked at before Lambda gets it. */
    private void role() {
        String passed = subject.wanted().function().role().orElse(subject.ownRole());
        List<String> actions = new ArrayList<>(List.of("iam:GetRole"));
        if (subject.makesRole()) {
            actions.addAll(List.of("iam:GetRolePolicy", "iam:CreateRole", "iam:TagRole", "iam:PutRolePolicy"));
        }
        allow("DeployRole", actions, List.of(passed));
        statements.add(new PolicyStatement(
                "DeployPassRole",
                List.of("iam:PassRole"),
                List.of(passed),
                Map.of("StringEquals", Map.of("iam:PassedToService", "lambda.amazonaws.com"))));
    }

    private void layers() {
        if (subject.layered()) {
            allow("DeployLayer", List.of("lambda:PublishLayerVersion"), List.of(subject.layer()));
            allow("DeployLayerVersions", List.of("lambda:GetLayerVersion"), List.of(subject.layer() + ":*"));
            allow("DeployLayerList", List.of("lambda:ListLayerVersions"), List.of("*"));
        }
        List<String> others = subject.wanted().layers().arns().orElse(List.of());
        if (!others.isEmpty()) {
            allow("DeployOtherLayers", List.of("lambda:GetLayerVersion"), others);
        }
    }

    private void capacity() {
        Capacity capacity = management().capacity();
        List<String> actions = new ArrayList<>();
        capacity.reserved()
                .ifPresent(count -> actions.add(
                        count == Capacity.UNRESERVED
                                ? "lambda:DeleteFunctionConcurrency"
                                : "lambda:PutFunctionConcurrency"));
        capacity.provisioned()
                .ifPresent(count -> actions.addAll(List.of(
                        "lambda:GetProvisionedConcurrencyConfig",
                        count == 0
                                ? "lambda:DeleteProvisionedConcurrencyConfig"
                                : "lambda:PutProvisionedConcurrencyConfig")));
        if (!actions.isEmpty()) {
            allow("DeployConcurrency", actions, subject.function());
        }
    }

    private void codeSigning() {
        management().codeSigningConfig().ifPresent(arn -> {
            List<String> resources = new ArrayList<>(subject.function());
            String change = "lambda:DeleteFunctionCodeSigningConfig";
            if (!arn.isEmpty()) {
                change = "lambda:PutFunctionCodeSigningConfig";
                resources.add(arn);
            }
            allow("DeployCodeSigning", List.of("lambda:GetFunctionCodeSigningConfig", change), resources);
        });
    }

    private void logRetention() {
        management().logRetentionDays().ifPresent(days -> {
            allow(
                    "DeployLogGroup",
                    List.of("logs:CreateLogGroup", "logs:TagResource", "logs:PutRetentionPolicy"),
                    subject.logGroup(subject.logGroup()));
            allow("DeployLogGroupList", List.of("logs:DescribeLogGroups"), List.of(subject.anyLogGroup()));
        });
    }

    /** What Lambda does in the caller's name when a function names other resources; each page of the Developer Guide says it. */
    private void connections() {
        Connections connections = subject.wanted().function().options().connections();
        if (connections.vpc().filter(vpc -> !vpc.isNone()).isPresent()) {
            allow(
                    "DeployVpc",
                    List.of("ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs"),
                    List.of("*"));
        }
        if (connections.fileSystem().filter(FileSystem::isMounted).isPresent()) {
            allow("DeployFileSystem", List.of("elasticfilesystem:DescribeMountTargets"), List.of("*"));
        }
        connections.kmsKey().filter(arn -> !arn.isEmpty()).ifPresent(this::key);
    }

    /** A policy names keys, not their aliases ("Using aliases to control access", KMS Developer Guide). */
    private void key(String arn) {
        int alias = arn.indexOf(":alias/");
        statements.add(new PolicyStatement(
                "DeployKey",
                List.of("kms:CreateGrant", "kms:Decrypt", "kms:Encrypt"),
                List.of(alias < 0 ? arn : arn.substring(0, alias) + ":key/*"),
                alias < 0
                        ? Map.of()
                        : Map.of("ForAnyValue:StringEquals", Map.of("kms:ResourceAliases", arn.substring(alias + 1)))));
    }

    private Management management() {
        return subject.wanted().function().management();
    }

    private void allow(String sid, List<String> actions, List<String> resources) {
        statements.add(new PolicyStatement(sid, actions, resources));
    }
}
