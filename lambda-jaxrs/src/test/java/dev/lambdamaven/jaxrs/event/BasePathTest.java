package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of a path the application does not see. */
class BasePathTest {

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "'', ''",
                "/, ''",
                "//, ''",
                "orders, /orders",
                "/orders/, /orders",
                "' /a/b ', /a/b",
                "/the api, /the%20api",
                "/the%20api, /the%20api",
                "/a.*, /a.*",
            })
    void isWrittenInOneWay(String configured, String path) {
        assertThat(BasePath.of(configured)).isEqualTo(path);
        assertThat(BasePath.of(BasePath.of(configured))).isEqualTo(path);
    }

    @Test
    void isEmptyWhenNothingIsConfigured() {
        assertThat(BasePath.of(null)).isEmpty();
        assertThat(BasePath.CONFIGURED).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/test, $default, /test/x, /test",
        "/test, $default, /test, /test",
        "/test, $default, /test/, /test",
        "/test, $default, /testing/x, ''",
        "/test, $default, /x/test, ''",
        "/t.st, $default, /test/x, ''",
        "/test, prod, /prod/test/x, /prod/test",
        "/test, prod, /test/x, /test",
        "/test, prod, /prod/testing, /prod",
        "/test, test, /test/test/x, /test/test",
        "/test, test, /test/x, /test",
        "'', prod, /prod, /prod",
        "'', prod, /production, ''",
        "'', $default, /orders/pets/6, ''",
        "/orders/v1, $default, /orders/v1/pets, /orders/v1",
        "/orders/v1, $default, /orders/v2/pets, ''",
    })
    void endsAtASegment(String basePath, String stage, String rawPath, String base) {
        byte[] json = Events.json("{'version':'2.0','rawPath':'" + rawPath + "','requestContext':{'stage':'" + stage
                + "','http':{'method':'GET'}}}");

        assertThat(HttpEvents.read(json, basePath).request().target().stagePath())
                .isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({
        "/orders/pets/6, /orders/pets/6, /orders, /orders/pets/6",
        "/pets/6, /prod/pets/6, /prod, /prod/pets/6",
        "/orders/pets/6, /prod/orders/pets/6, /prod/orders, /prod/orders/pets/6",
    })
    void comesBehindWhatARestApiHides(String path, String contextPath, String base, String whole) {
        byte[] json = Events.json("{'httpMethod':'GET','path':'" + path + "','requestContext':{'stage':'prod','path':'"
                + contextPath + "'}}");

        var target = HttpEvents.read(json, "/orders").request().target();

        assertThat(target.stagePath()).isEqualTo(base);
        assertThat(target.path()).isEqualTo(whole);
    }
}
