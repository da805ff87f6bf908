package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.spec.AwsTarget;
import java.time.Duration;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** The connections over which AWS is asked. */
final class AwsHttp {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Between two pieces of an answer; some calls are answered late. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** The JDK's certificates are read when a connection needs them, and not, as by default, for an endpoint without TLS too. */
    private static final TlsSocketStrategy WHEN_NEEDED = (socket, host, port, attachment, context) ->
            DefaultClientTlsStrategy.createDefault().upgrade(socket, host, port, attachment, context);

    private AwsHttp() {}

    static SdkHttpClient client(AwsTarget target) {
        Apache5HttpClient.Builder builder =
                Apache5HttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE);
        return target.isPlainHttp() ? builder.tlsSocketStrategy(WHEN_NEEDED).build() : builder.build();
    }
}
