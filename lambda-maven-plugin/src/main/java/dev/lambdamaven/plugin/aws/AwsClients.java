package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.Parameter;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The SDK clients of one deployment; they share one HTTP client. */
public final class AwsClients implements AutoCloseable {

    /** API Gateway allows 10 control calls a second for a whole account, so reads must be patient. */
    private static final int ATTEMPTS = 8;

    private final AwsTarget target;
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;

    private AwsClients(AwsTarget target, Region region) {
        WireLogs.silence();
        this.target = target;
        this.region = region;
        this.credentials = credentials(target);
        this.http = Apache5HttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(10))
                .socketTimeout(Duration.ofSeconds(120))
                .build();
    }

    /**
     * Clients for a target. No call is made yet.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when no region is set anywhere
     */
    public static AwsClients open(AwsTarget target) {
        return new AwsClients(target, target.region().map(Region::of).orElseGet(() -> regionOfTheChain(target)));
    }

    private static Region regionOfTheChain(AwsTarget target) {
        DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
        target.profile().ifPresent(chain::profileName);
        try {
            return chain.build().getRegion();
        } catch (SdkClientException notFound) {
            throw Parameter.REGION
                    .missing("neither AWS_REGION nor the AWS profile names one")
                    .causedBy(notFound);
        }
    }

    /** A profile that was named beats keys of the environment, as it does in the AWS CLI. */
    private static AwsCredentialsProvider credentials(AwsTarget target) {
        if (target.localKey().isPresent()) {
            return StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(target.localKey().get(), "not-a-secret"));
        }
        return target.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    AwsTarget target() {
        return target;
    }

    Region region() {
        return region;
    }

    /** Asked first of all: a wrong endpoint shall be told at once. */
    StsClient sts() {
        return configure(StsClient.builder(), 2).build();
    }

    IamClient iam() {
        return configure(IamClient.builder(), ATTEMPTS).build();
    }

    LambdaClient lambda() {
        return configure(LambdaClient.builder(), ATTEMPTS).build();
    }

    /** For Invoke: a request that creates something must not be sent twice. */
    LambdaClient lambdaOnce() {
        return configure(LambdaClient.builder(), 1).build();
    }

    /** Names with dots, and endpoints without DNS of their own, need the bucket in the path. */
    S3Client s3() {
        return configure(S3Client.builder(), ATTEMPTS)
                .forcePathStyle(target.endpoint().isPresent())
                .build();
    }

    CloudWatchLogsClient logs() {
        return configure(CloudWatchLogsClient.builder(), ATTEMPTS).build();
    }

    ApiGatewayV2Client apis() {
        return configure(ApiGatewayV2Client.builder(), ATTEMPTS).build();
    }

    /**
     * For calls that create and have no idempotency token: the SDK would re-send them after a lost answer, and make two
     * APIs.
     */
    ApiGatewayV2Client apisOnce() {
        return configure(ApiGatewayV2Client.builder(), 1).build();
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B configure(B builder, int attempts) {
        ClientOverrideConfiguration retries = ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(attempts)
                        .build())
                .build();
        builder.region(region).credentialsProvider(credentials).overrideConfiguration(retries);
        builder.httpClient(http);
        target.endpoint().ifPresent(builder::endpointOverride);
        return builder;
    }

    @Override
    public void close() {
        http.close();
    }
}
