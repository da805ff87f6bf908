package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.RequestTarget;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Paths and queries as clients may write them, through gateways that decode and gateways that do not, compared with what
 * {@code java.net.URI} and {@code URLDecoder} make of what the client wrote.
 */
class RoundTripTest {

    private static final int CASES = 3_000;
    private static final String PATH_LEGAL = "/-._~!$&'()*+,;=:@";
    private static final String QUERY_LEGAL = PATH_LEGAL + "?[]";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDecodedPathMeansWhatTheClientWrote(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            String wire = "/" + wire(random, PATH_LEGAL);
            String decoded = percentDecoded(wire);

            RequestTarget target =
                    target("{'version':'2.0','rawPath':P,'requestContext':{'http':{'method':'GET'}}}", decoded);

            URI uri = URI.create(target.uri());
            assertThat(uri.getPath()).as(wire).isEqualTo(decoded);
            assertThat(uri.getRawQuery()).as(wire).isNull();
            assertThat(uri.getRawFragment()).as(wire).isNull();
            assertThat(UriEncoding.encodedPath(target.path())).as(wire).isEqualTo(target.path());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anEncodedPathIsTheOneTheClientWrote(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            String wire = "/" + wire(random, PATH_LEGAL);

            assertThat(target(functionUrl("'rawPath':P"), wire).path()).isEqualTo(wire);
            assertThat(target("{'httpMethod':'GET','path':P}", wire).path()).isEqualTo(wire);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aQueryIsTheOneTheClientWrote(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            String wire = "q=" + wire(random, QUERY_LEGAL);

            RequestTarget target = target(functionUrl("'rawQueryString':P"), wire);

            assertThat(target.query()).isEqualTo(wire);
            assertThat(URI.create(target.uri()).getRawQuery()).isEqualTo(wire);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDecodedParameterMeansWhatTheClientWrote(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            String value = text(random);

            String query = target("{'httpMethod':'GET','path':'/','queryStringParameters':{'q':P}}", value)
                    .query();

            assertThat(query).startsWith("q=");
            assertThat(query.substring(2)).doesNotContain("&", "=", "+", "#");
            assertThat(URLDecoder.decode(query.substring(2), StandardCharsets.UTF_8))
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverComesIsRepairedOnceAndThenALegalUri(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            String nonsense = text(random) + "%" + text(random);

            for (String place : new String[] {"'rawPath':P", "'rawQueryString':P", "'headers':{'host':P}"}) {
                assertThat(URI.create(target(functionUrl(place), nonsense).uri())
                                .isAbsolute())
                        .isTrue();
            }
            assertIdempotent(UriEncoding::encodedPath, nonsense);
            assertIdempotent(UriEncoding::query, nonsense);
            assertIdempotent(UriEncoding::encodedQueryPart, nonsense);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aHeaderSaysWhatWasSentAndNothingMore(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            String value = text(random) + (char) random.nextInt(0x20) + text(random);

            HttpRequest request = request(functionUrl("'headers':{'X-A':P}"), value);
            byte[] answer = HttpAnswers.toJson(
                    new HttpResponse(200, Map.of("X-A", List.of(value)), new byte[0]), "GET", PayloadFormat.HTTP_API);

            assertThat(request.header("x-a")).isEqualTo(value.replaceAll("[\r\n\0]", " "));
            assertThat(JsonTree.read(answer))
                    .extracting("headers")
                    .isEqualTo(Map.of("X-A", value.replaceAll("[\\x00-\\x08\\x0A-\\x1F\\x7F]", " ")));
        }
    }

    private static void assertIdempotent(Function<String, String> repair, String text) {
        String once = repair.apply(text);
        assertThat(repair.apply(once)).isEqualTo(once);
    }

    private static String functionUrl(String member) {
        return "{'version':'2.0'," + member
                + ",'requestContext':{'domainName':'a.lambda-url.b','http':{'method':'GET'}}}";
    }

    private static RequestTarget target(String json, String text) {
        return request(json, text).target();
    }

    private static HttpRequest request(String json, String text) {
        String quoted = new String(new JsonBuffer(64).string(text).toBytes(), StandardCharsets.UTF_8);
        String event = json.replace('\'', '"').replace(":P", ":" + quoted);
        return HttpEvents.read(event.getBytes(StandardCharsets.UTF_8)).request();
    }

    /** Writes text as a client may: what must be encoded is, what need not be is sometimes, in hex digits of any case. */
    private static String wire(SplittableRandom random, String legal) {
        StringBuilder wire = new StringBuilder();
        for (byte next : text(random).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (next & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || legal.indexOf(c) >= 0);
            if (plain && random.nextInt(4) > 0) {
                wire.append(c);
            } else {
                wire.append(String.format(random.nextBoolean() ? "%%%02X" : "%%%02x", (int) c));
            }
        }
        return wire.toString();
    }

    /** Makes any characters of Unicode, most of them those that mean something in a URI. */
    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int kind = random.nextInt(8);
            int codePoint =
                    kind == 0 ? random.nextInt(Character.MAX_CODE_POINT + 1) : kind < 3 ? random.nextInt(0x300) : 0;
            boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            text.append(
                    codePoint == 0 || surrogate
                            ? "/?#[]@!$&'()*+,;=%41 ."
                                    .substring(random.nextInt(20))
                                    .substring(0, 1)
                            : Character.toString(codePoint));
        }
        return text.toString();
    }

    /** Decodes as an HTTP API does: each escape once, as UTF-8. */
    private static String percentDecoded(String wire) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < wire.length(); i++) {
            if (wire.charAt(i) == '%') {
                bytes.write(Integer.parseInt(wire.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(wire.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
