package dev.lambdamaven.plugin.plan;

import java.util.List;

/** What {@code deploy} needs of S3 for a zip that is too large for a call. Lambda reads it in the caller's name. */
record DeployStoreRights(PolicySubject subject, List<PolicyStatement> statements) {

    void add() {
        if (!subject.stored()) {
            return;
        }
        String bucket = subject.bucket();
        allow("DeployBucket", List.of("s3:ListBucket", "s3:ListBucketMultipartUploads"), bucket);
        allow(
                "DeployZip",
                List.of("s3:GetObject", "s3:PutObject", "s3:ListMultipartUploadParts"),
                bucket + "/" + subject.name() + "/*");
        if (PackageStore.of(subject.wanted(), subject.account()).isOwn()) {
            allow(
                    "DeployOwnBucket",
                    List.of(
                            "s3:CreateBucket",
                            "s3:GetBucketTagging",
                            "s3:PutBucketTagging",
                            "s3:GetBucketPublicAccessBlock",
                            "s3:PutBucketPublicAccessBlock",
                            "s3:GetEncryptionConfiguration",
                            "s3:PutEncryptionConfiguration",
                            "s3:GetLifecycleConfiguration",
                            "s3:PutLifecycleConfiguration"),
                    bucket);
        }
    }

    private void allow(String sid, List<String> actions, String resource) {
        statements.add(new PolicyStatement(sid, actions, List.of(resource)));
    }
}
