package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.StoredZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.FunctionCode;
import software.amazon.awssdk.services.lambda.model.LayerVersionContentInput;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;

/**
 * Where Lambda takes a zip from: out of the call, or out of S3.
 *
 * @param bytes read once, since a call may be made again
 */
record CodeSource(Optional<StoredZip> stored, Optional<SdkBytes> bytes) {

    static CodeSource of(Path zip, Optional<StoredZip> stored) {
        return new CodeSource(stored, stored.isPresent() ? Optional.empty() : Optional.of(bytes(zip)));
    }

    void into(FunctionCode.Builder code) {
        stored.ifPresent(zip -> code.s3Bucket(zip.bucket()).s3Key(zip.key()));
        bytes.ifPresent(code::zipFile);
    }

    void into(UpdateFunctionCodeRequest.Builder code) {
        stored.ifPresent(zip -> code.s3Bucket(zip.bucket()).s3Key(zip.key()));
        bytes.ifPresent(code::zipFile);
    }

    void into(LayerVersionContentInput.Builder layer) {
        stored.ifPresent(zip -> layer.s3Bucket(zip.bucket()).s3Key(zip.key()));
        bytes.ifPresent(layer::zipFile);
    }

    private static SdkBytes bytes(Path zip) {
        try {
            return SdkBytes.fromByteArrayUnsafe(Files.readAllBytes(zip));
        } catch (IOException unreadable) {
            throw LambdaException.of(
                            "The deployment package " + zip + " cannot be read.", "Build it again: mvn package")
                    .causedBy(unreadable);
        }
    }
}
