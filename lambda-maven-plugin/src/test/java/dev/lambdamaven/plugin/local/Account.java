package dev.lambdamaven.plugin.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** AWS's own clients, pointed at a local AWS. */
final class Account implements AutoCloseable {

    static final String REGION = "eu-central-1";

    private final SdkHttpClient http = Apache5HttpClient.builder()
            .maxConnections(50)
            .socketTimeout(Duration.ofSeconds(60))
            .build();
    private final LocalAws aws;
    final LambdaClient lambda;
    final ApiGatewayV2Client gateway;
    final IamClient iam;
    final StsClient sts;
    final CloudWatchLogsClient logs;
    final S3Client s3;
    final CloudWatchClient metrics;

    Account(LocalAws aws) {
        this.aws = aws;
        this.lambda = client(LambdaClient.builder());
        this.gateway = client(ApiGatewayV2Client.builder());
        this.iam = client(IamClient.builder());
        this.sts = client(StsClient.builder());
        this.logs = client(CloudWatchLogsClient.builder());
        this.s3 = client(S3Client.builder().forcePathStyle(true));
        this.metrics = client(CloudWatchClient.builder());
    }

    LocalAws aws() {
        return aws;
    }

    /** All that a function has logged, page by page. */
    List<FilteredLogEvent> logged(String function, FilterLogEventsRequest.Builder request) {
        List<FilteredLogEvent> events = new ArrayList<>();
        logs.filterLogEventsPaginator(
                        request.logGroupName("/aws/lambda/" + function).build())
                .events()
                .forEach(events::add);
        return events;
    }

    /** The result of an action, as soon as it has one; looks again every few milliseconds for at most 20 seconds. */
    static <T> T eventually(Supplier<Optional<T>> action) {
        Instant end = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(end)) {
            Optional<T> result = action.get();
            if (result.isPresent()) {
                return result.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        throw new AssertionError("It never happened.");
    }

    @Override
    public void close() {
        lambda.close();
        gateway.close();
        iam.close();
        sts.close();
        logs.close();
        s3.close();
        metrics.close();
        http.close();
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.httpClient(http)
                .endpointOverride(aws.endpoint())
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .build();
    }
}
