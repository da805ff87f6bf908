package dev.lambdamaven.plugin.plan;

import java.util.Locale;
import java.util.stream.Collectors;

/** Turns steps about S3 into lines. */
final class StorePrinter implements StoreStep.Visitor<PlanLine> {

    private static final String BUCKET = "bucket";
    private static final double MB = 1024 * 1024;

    @Override
    public PlanLine createBucket(StoreStep.CreateBucket step) {
        return new PlanLine(BUCKET, '+', step.bucket());
    }

    @Override
    public PlanLine setBucket(StoreStep.SetBucket step) {
        String settings = step.settings().stream().map(Object::toString).collect(Collectors.joining(", "));
        return new PlanLine(BUCKET, '~', step.bucket() + " " + settings);
    }

    @Override
    public PlanLine uploadZip(StoreStep.UploadZip step) {
        StoredZip zip = step.zip();
        return new PlanLine("upload", '+', String.format(Locale.ROOT, "%s (%.1f MB)", zip.uri(), zip.size() / MB));
    }
}
