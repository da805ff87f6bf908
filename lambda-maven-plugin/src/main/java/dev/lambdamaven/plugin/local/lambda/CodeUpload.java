package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.Base64;

/** The part of a request that carries a deployment package. */
record CodeUpload(CodeStore store) {

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

    Code store(Fields code) {
        if (code.has("S3Bucket") || code.has("ImageUri")) {
            throw AwsError.notImitated("code from S3 or from an image, only ZipFile");
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
}
