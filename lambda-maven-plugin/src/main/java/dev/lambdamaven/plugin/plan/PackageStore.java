package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where zips lie that are too large to be sent with a call.
 *
 * @param given the bucket that the project names; without one it is one for each account and region
 */
public record PackageStore(Optional<String> given, Account account, String functionName) {

    /** As CreateFunction says it, {@code Zipped size must be smaller than 52428800 bytes}. */
    private static final long SENT_WITH_A_CALL = 52_428_800;

    public static PackageStore of(DeploymentSpec wanted, Account account) {
        return new PackageStore(
                wanted.releasing().bucket(), account, wanted.function().name());
    }

    public String bucket() {
        return given.orElseGet(() -> "lambda-maven-" + account.id() + "-" + account.region());
    }

    /** Whether the bucket is this plugin's to make. */
    public boolean isOwn() {
        return given.isEmpty();
    }

    /** Where the code lies; empty when it goes with the call. */
    public Optional<StoredZip> zip(DeploymentPackage code) {
        return code.size() < SENT_WITH_A_CALL
                ? Optional.empty()
                : Optional.of(stored(
                        code.zip(),
                        code.size(),
                        HexFormat.of().formatHex(Base64.getDecoder().decode(code.codeSha256()))));
    }

    /** Where the layer lies; empty when it goes with the call. */
    public Optional<StoredZip> layer(LayerPackage layer) {
        return layer.size() < SENT_WITH_A_CALL
                ? Optional.empty()
                : Optional.of(stored(layer.zip(), layer.size(), "layer-" + layer.contentDigest()));
    }

    private StoredZip stored(Path zip, long size, String hash) {
        return new StoredZip(bucket(), functionName + "/" + hash + ".zip", zip, size);
    }
}
