package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.Once;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.Parameter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** The SDK clients of one deployment, each made when it is first needed; they share one HTTP client, and end with it. */
public final class AwsClients implements AutoCloseable {

    private static final Duration UPLOAD = Duration.ofMinutes(15);

    /** API Gateway allows 10 control calls a second for a whole account, so what may be sent again must be patient. */
    private static final int ATTEMPTS = 8;

    /** For all attempts of a call together. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AwsTarget target;
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;
    private final Once<LambdaClient> lambda =
            new Once<>(() -> configure(LambdaClient.builder(), ATTEMPTS).build());
    private final Once<ApiGatewayV2Client> apis =
            new Once<>(() -> configure(ApiGatewayV2Client.builder(), ATTEMPTS).build());
    private final Once<ApiGatewayV2Client> apisOnce =
            new Once<>(() -> configure(ApiGatewayV2Client.builder(), 1).build());
    private final Once<IamClient> iam =
            new Once<>(() -> configure(IamClient.builder(), ATTEMPTS).build());
    private final Once<CloudWatchLogsClient> logs =
            new Once<>(() -> configure(CloudWatchLogsClient.builder(), ATTEMPTS).build());
    private final Once<GetCallerIdentityResponse> caller = new Once<>(this::askForCaller);

    private AwsClients(AwsTarget target, Region region) {
        WireLogs.silence();
        this.target = target;
        this.region = region;
        this.credentials = Login.credentials(target);
        this.http = AwsHttp.client(target);
    }

    /**
     * Clients for a target. No call is made yet, unless the target has an expected account.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when no region is set anywhere, or the account is another one
     */
    public static AwsClients open(AwsTarget target) {
        AwsClients clients = new AwsClients(target, Login.region(target));
        try {
            target.expectedAccount().ifPresent(clients::expect);
            return clients;
        } catch (RuntimeException refused) {
            clients.close();
            throw AwsFailures.explain(refused, target);
        }
    }

    private void expect(String account) {
        GetCallerIdentityResponse caller = caller();
        if (!account.equals(caller.account())) {
            throw LambdaException.of(
                            "The credentials are of account %s, and <expectedAccount> is %s."
                                    .formatted(Absent.orEmpty(caller.account()), account),
                            "Take those of the other account: -Dlambda.profile=…\n"
                                    + Parameter.EXPECTED_ACCOUNT.howToSet())
                    .with("caller", Absent.orEmpty(caller.arn()));
        }
    }

    /** Who asks; asked once. */
    GetCallerIdentityResponse caller() {
        return caller.get();
    }

    private GetCallerIdentityResponse askForCaller() {
        try (StsClient sts = sts()) {
            return sts.getCallerIdentity();
        }
    }

    /**
     * Where the calls go when not to AWS: by the parameter, or by what the SDK finds, such as AWS_ENDPOINT_URL. Without what may stand
     * before the host, since it is printed.
     */
    public Optional<URI> redirected() {
        return lambda().serviceClientConfiguration()
                .endpointOverride()
                .or(() -> apis().serviceClientConfiguration().endpointOverride())
                .map(uri -> URI.create(uri.toString().replaceFirst("//[^/]*@", "//")));
    }

    /** For calls that send what is as large as a package. */
    static AwsRequestOverrideConfiguration uploading() {
        return AwsRequestOverrideConfiguration.builder().apiCallTimeout(UPLOAD).build();
    }

    AwsTarget target() {
        return target;
    }

    Region region() {
        return region;
    }

    /** Asked first of all: a wrong endpoint shall be told soon. */
    StsClient sts() {
        return configure(StsClient.builder(), 4).build();
    }

    IamClient iam() {
        return iam.get();
    }

    LambdaClient lambda() {
        return lambda.get();
    }

    /** For Invoke: a request that creates something must not be sent twice. */
    LambdaClient lambdaOnce() {
        return configure(LambdaClient.builder(), 1).build();
    }

    /**
     * Names with dots, and endpoints without DNS of their own, need the bucket in the path. Without the checksums that the SDK adds by
     * itself: it sends them with parts and not with the list of them, which S3 refuses.
     */
    S3Client s3() {
        return configure(S3Client.builder(), ATTEMPTS)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .forcePathStyle(target.endpoint().isPresent())
                .build();
    }

    CloudWatchClient metrics() {
        return configure(CloudWatchClient.builder(), ATTEMPTS).build();
    }

    CloudWatchLogsClient logs() {
        return logs.get();
    }

    ApiGatewayV2Client apis() {
        return apis.get();
    }

    /**
     * For calls that create and have no idempotency token: the SDK would re-send them after a lost answer, and make two
     * APIs.
     */
    ApiGatewayV2Client apisOnce() {
        return apisOnce.get();
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B configure(B builder, int attempts) {
        ClientOverrideConfiguration retries = ClientOverrideConfiguration.builder()
                .apiCallTimeout(PATIENCE)
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
