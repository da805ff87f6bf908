package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.RequestTarget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of payload format 1.0 and of load balancers. */
class ProxyEventsTest {

    private static final String ELB = "'requestContext':{'elb':{'targetGroupArn':'arn'}}";

    @ParameterizedTest
    @CsvSource({
        "rest-api-path, REST_API, 8f5b1c1e-0000-4000-8000-0000000000aa, 192.0.2.1",
        "http-api-1.0, REST_API, 8f5b1c1e-0000-4000-8000-0000000000aa, 192.0.2.1",
        "alb-path, ALB, '', 192.0.2.1",
        "alb-health-check, ALB, '', ''",
        "alb-multi-post, ALB_MULTI_VALUE, '', 192.0.2.1",
    })
    void areRecognised(String fixture, PayloadFormat format, String requestId, String address) {
        HttpEvent event = HttpEvents.read(Events.fixture(fixture));

        assertThat(event.format()).isEqualTo(format);
        assertThat(event.requestId()).isEqualTo(requestId);
        assertThat(event.request().caller().address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/items /prod/items /prod /prod/items",
                "/items /items '' /items",
                "/prod/items /prod/items /prod /prod/items",
                "/ /prod /prod /prod/",
                "/ /prod/ /prod /prod/",
                "/ / '' /",
                "/a%20b /prod/a%20b /prod /prod/a%20b",
                "/a%20b '/prod/a b' /prod /prod/a%20b",
                "/%2541 /prod/%41 /prod /prod/%2541",
                "/a+b /prod/a+b /prod /prod/a+b",
                "/a+b%20c '/prod/a+b c' /prod /prod/a+b%20c",
                "/100% /prod/100% /prod /prod/100%25",
                "/p/ /prod/p/ /prod /prod/p/",
                "/p//q /prod/p//q /prod /prod/p//q",
                "/a/b /x/b '' /a/b",
                "/a prod/a '' /a",
                "a /prod/a /prod /prod/a",
                "/a%2Fb/../c /prod/a%2Fb/../c /prod /prod/a%2Fb/../c",
            })
    void getBackTheStageThatThePathHides(String path, String contextPath, String base, String whole) {
        RequestTarget target = Events.request("{'httpMethod':'GET','path':'" + path
                        + "','requestContext':{'stage':'prod','path':'" + contextPath + "'}}")
                .target();

        assertThat(target.stagePath()).isEqualTo(base);
        assertThat(target.path()).isEqualTo(whole);
    }

    @Test
    void haveEveryHeaderLineAndTheCookiesInOne() {
        HttpRequest request = Events.request(
                "{'httpMethod':'GET','path':'/','headers':{'X-A':'lost'},'multiValueHeaders':"
                        + "{'X-A':['1,2','3'],'x-a':['4'],'X-B':null,'X-C':[null,5,'c\\n'],'X-D':[],'X-E':'e','Cookie':['a=1','b=2']}}");

        assertThat(request.headers())
                .isEqualTo(Map.of(
                        "x-a", List.of("1,2", "3", "4"),
                        "x-c", List.of("c "),
                        "x-e", List.of("e"),
                        "cookie", List.of("a=1; b=2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'multiValueHeaders':null,", "'multiValueHeaders':{},", "'multiValueHeaders':5,"})
    void haveTheLastHeaderLineIfThereAreNoMore(String member) {
        HttpRequest request = Events.request("{'httpMethod':'GET','path':'/'," + member
                + "'body':'\u03BB','headers':{'X-A':'1','Host':'example.com'}}");

        assertThat(request.headers())
                .isEqualTo(Map.of("x-a", List.of("1"), "host", List.of("example.com"), "content-length", List.of("2")));
        assertThat(request.target().origin()).isEqualTo("https://example.com");
    }

    @Test
    void needNoHeaders() {
        HttpRequest request = Events.request("{'httpMethod':'PUT','path':'/','body':'AA==','isBase64Encoded':true}");

        assertThat(request.headers()).isEqualTo(Map.of("content-length", List.of("1")));
        assertThat(request.body()).containsExactly(0);
        assertThat(request.target().uri()).isEqualTo("https://localhost/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "{'q':['a b','a+b','%41','caf\u00E9&=#']} > q=a%20b&q=a%2Bb&q=%2541&q=caf%C3%A9%26%3D%23",
                "{'a=&b':['']} > a%3D%26b=",
                "{'f[x]':['1',null,2]} > f%5Bx%5D=1",
                "{} > ``",
                "null > ``",
            })
    void haveADecodedQueryEncodedOnce(String parameters, String query) {
        assertThat(Events.request(
                                "{'httpMethod':'GET','path':'/','multiValueQueryStringParameters':" + parameters + "}")
                        .target()
                        .query())
                .isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'multiValueQueryStringParameters':null,", "'multiValueQueryStringParameters':{},"})
    void haveTheLastValueOfAParameterIfThereAreNoMore(String member) {
        assertThat(Events.request("{'httpMethod':'GET','path':'/'," + member
                                + "'queryStringParameters':{'a':'1 2','b':null,'c':''}}")
                        .target()
                        .query())
                .isEqualTo("a=1%202&c=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "{'q':['a%2Bb','a+b','100%','{}']} > q=a%2Bb&q=a+b&q=100%25&q=%7B%7D",
                "{'q%20r':['']} > q%20r=",
                "{'q':['a&b#c']} > q=a%26b%23c",
                "{} > ``",
            })
    void haveTheQueryOfALoadBalancerAsItCame(String parameters, String query) {
        assertThat(Events.request("{" + ELB + ",'httpMethod':'GET','path':'/','multiValueQueryStringParameters':"
                                + parameters + "}")
                        .target()
                        .query())
                .isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7, 192.0.2.1 | 192.0.2.1",
                "192.0.2.1:4711 | 192.0.2.1",
                "2001:db8::1 | 2001:db8::1",
                "[2001:db8::1]:4711 | 2001:db8::1",
                "[ | [",
            })
    void haveTheAddressTheLoadBalancerSaw(String forwardedFor, String address) {
        assertThat(Events.request("{" + ELB + ",'httpMethod':'GET','path':'/','headers':{'x-forwarded-for':'"
                                + forwardedFor + "'}}")
                        .caller()
                        .address())
                .isEqualTo(address);
    }
}
