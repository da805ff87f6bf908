package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.ObjectSource;
import java.nio.file.Path;
import java.util.Base64;

/** The part of a request that carries a deployment package. */
record CodeUpload(CodeStore store, ObjectSource objects) {

    private static final int LARGEST_REQUEST = 70_167_211;

    /**
     * Checks the size of the whole request.
     *
     * @throws AwsError 413 with AWS's text
     */
    static void expectSize(Call call, String operation) {
        if (call.request().body().size() >= LARGEST_REQUEST) {
            throw new AwsError(
                    413,
                    "RequestEntityTooLargeException",
                    "Request must be smaller than " + LARGEST_REQUEST + " bytes for the " + operation + " operation");
        }
    }

    Code store(Fields code, String region) {
        if (code.has("S3ObjectVersion") || code.has("ImageUri")) {
            throw AwsError.notImitated(
                    "code from a version of an object or from an image, only ZipFile, S3Bucket and S3Key");
        }
        if (code.has("S3Bucket")) {
            return store.store(object(code, region));
        }
        String base64 = code.text("ZipFile")
                .orElseThrow(() -> new AwsError(
                        400, "InvalidParameterValueException", "Please provide a source for function code."));
        try {
            return store.store(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            throw new AwsError(400, "SerializationException", "Could not read ZipFile as base64.");
        }
    }

    /** Lambda reads the object on behalf of who calls, and tells S3's own error. */
    private Path object(Fields code, String region) {
        String bucket = code.text("S3Bucket").orElse("");
        try {
            return objects.object(region, bucket, code.text("S3Key").orElse(""));
        } catch (AwsError refusal) {
            String message = refusal.code().equals("PermanentRedirect")
                    ? "The bucket is in this region: " + objects.region(bucket).orElse("")
                            + ". Please use this region to retry the request"
                    : refusal.text();
            throw new AwsError(
                    400,
                    "InvalidParameterValueException",
                    "Error occurred while GetObject. S3 Error Code: " + refusal.code() + ". S3 Error Message: "
                            + message);
        }
    }
}
