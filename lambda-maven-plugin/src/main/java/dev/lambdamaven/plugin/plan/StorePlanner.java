package dev.lambdamaven.plugin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of S3 in a plan. It follows from the other steps: what would be sent, and is too large for a call, is put into the bucket just
 * before the first step that needs it.
 */
public final class StorePlanner {

    private StorePlanner() {}

    /** The zips that a plan needs in S3; S3 is not looked at when there are none. */
    public static List<StoredZip> needed(Plan plan, PackageStore store) {
        return plan.steps().stream()
                .flatMap(step -> stored(step, store).stream())
                .toList();
    }

    /** The plan with what has to be done in S3. */
    public static Plan complete(Plan plan, PackageStore store, Store present) {
        List<StoredZip> needed = needed(plan, store);
        List<Step> before = new ArrayList<>();
        if (store.isOwn()) {
            bucket(store.bucket(), present, before);
        }
        needed.stream()
                .filter(zip -> !present.keys().contains(zip.key()))
                .forEach(zip -> before.add(new StoreStep.UploadZip(zip)));
        List<Step> all = new ArrayList<>(plan.steps());
        for (int place = 0; place < all.size() && !needed.isEmpty(); place++) {
            if (stored(all.get(place), store).isPresent()) {
                all.addAll(place, before);
                break;
            }
        }
        return new Plan(all);
    }

    private static void bucket(String bucket, Store present, List<Step> steps) {
        if (!present.exists()) {
            steps.add(new StoreStep.CreateBucket(bucket));
        }
        if (!present.missing().isEmpty()) {
            steps.add(new StoreStep.SetBucket(bucket, List.copyOf(present.missing())));
        }
    }

    private static Optional<StoredZip> stored(Step step, PackageStore store) {
        if (step instanceof Step.CreateFunction create) {
            return store.zip(create.code());
        }
        if (step instanceof Step.UpdateFunctionCode update) {
            return store.zip(update.code());
        }
        return step instanceof Step.PublishLayerVersion publish ? store.layer(publish.layer()) : Optional.empty();
    }
}
