package dev.lambdamaven.plugin.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Rates rates = new Rates(now::get);

    @Test
    void takesFortyCallsOfApiGatewayAtOnceAndThenTenASecond() {
        assertThat(taken("apigateway", "GetApis", 100)).isEqualTo(40);
        now.updateAndGet(time -> time.plusSeconds(1));
        assertThat(taken("apigateway", "CreateRoute", 100)).isEqualTo(10);
    }

    @Test
    void takesFifteenCallsOfLambdaASecondButAHundredReadsAndAnyNumberOfInvocations() {
        assertThat(taken("lambda", "UpdateAlias", 50)).isEqualTo(15);
        assertThat(taken("lambda", "GetFunction", 200)).isEqualTo(100);
        assertThat(taken("lambda", "GetPolicy", 50)).isEqualTo(15);
        assertThat(taken("lambda", "Invoke", 500)).isEqualTo(500);
        now.updateAndGet(time -> time.plus(Duration.ofMillis(200)));
        assertThat(taken("lambda", "PublishVersion", 50)).isEqualTo(3);
    }

    @Test
    void takesOneDeploymentInFiveSeconds() {
        assertThat(taken("apigateway", "CreateDeployment", 3)).isEqualTo(1);
        now.updateAndGet(time -> time.plusSeconds(5));
        assertThat(taken("apigateway", "CreateDeployment", 3)).isEqualTo(1);
    }

    private long taken(String service, String operation, int calls) {
        Request request = new Request("GET", "/", "", Map.of(), Body.EMPTY);
        AwsCall call = new AwsCall(request, new Scope("eu-west-1", service), operation);
        return IntStream.range(0, calls).filter(one -> !rates.exceededBy(call)).count();
    }
}
