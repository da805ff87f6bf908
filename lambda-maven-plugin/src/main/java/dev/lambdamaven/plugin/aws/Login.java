package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.Parameter;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Where and as whom the clients ask: the parameters first, then what the SDK finds. */
final class Login {

    private Login() {}

    /**
     * The region that was named, else that of the chain.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when no region is set anywhere
     */
    static Region region(AwsTarget target) {
        return target.region().map(Region::of).orElseGet(() -> ofTheChain(target));
    }

    private static Region ofTheChain(AwsTarget target) {
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

    /**
     * A profile that was named beats keys of the environment, as it does in the AWS CLI. Something on this machine that speaks AWS's
     * protocols is asked as somebody made up when there are no keys: it has no accounts.
     */
    static AwsCredentialsProvider credentials(AwsTarget target) {
        if (target.localKey().isPresent()) {
            return madeUp(target.localKey().get());
        }
        return target.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> target.isOnThisMachine()
                        ? AwsCredentialsProviderChain.of(
                                SystemPropertyCredentialsProvider.create(),
                                EnvironmentVariableCredentialsProvider.create(),
                                ProfileCredentialsProvider.create(),
                                madeUp("local"))
                        : DefaultCredentialsProvider.builder().build());
    }

    private static AwsCredentialsProvider madeUp(String key) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "not-a-secret"));
    }
}
