package dev.lambdamaven.plugin.plan;

import java.util.List;

/** What the plugin can do to S3. */
public sealed interface StoreStep extends Step
        permits StoreStep.CreateBucket, StoreStep.SetBucket, StoreStep.UploadZip {

    record CreateBucket(String bucket) implements StoreStep {
        @Override
        public <R> R accept(StoreStep.Visitor<R> visitor) {
            return visitor.createBucket(this);
        }
    }

    /** Sets what the bucket is not yet. */
    record SetBucket(String bucket, List<Store.Setting> settings) implements StoreStep {
        @Override
        public <R> R accept(StoreStep.Visitor<R> visitor) {
            return visitor.setBucket(this);
        }
    }

    /** Sends a zip, or what is left of it when an earlier run was interrupted. */
    record UploadZip(StoredZip zip) implements StoreStep {
        @Override
        public <R> R accept(StoreStep.Visitor<R> visitor) {
            return visitor.uploadZip(this);
        }
    }

    @Override
    default <R> R accept(Step.Visitor<R> visitor) {
        return visitor.store(this);
    }

    <R> R accept(StoreStep.Visitor<R> visitor);

    /** One method per step. */
    interface Visitor<R> {
        R createBucket(CreateBucket step);

        R setBucket(SetBucket step);

        R uploadZip(UploadZip step);
    }
}
