package dev.lambdamaven.plugin.local.wire;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.DefaultClassicHttpRequestFactory;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.LazyLineParser;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.CharArrayBuffer;

/** HTTP/1.1 on one socket as httpcore reads and writes it, held to what RFC 9112 demands beyond that. */
final class HttpSocket extends DefaultBHttpServerConnection {

    /**
     * Of a request line and its headers, or of a chunk's size and trailers, in bytes and in lines: far more than the 10,240 bytes that API
     * Gateway takes, whose refusal is written by the data plane.
     */
    private static final int LARGEST_HEAD = 384 * 1024;

    private static final int MOST_LINES = 1000;

    private static final Http1Config LIMITS = Http1Config.custom()
            .setBufferSize(16 * 1024)
            .setMaxLineLength(LARGEST_HEAD)
            .setMaxHeaderCount(MOST_LINES)
            .build();

    private static final HttpMessageParserFactory<ClassicHttpRequest> PARSERS =
            new DefaultHttpRequestParserFactory(LIMITS, new StrictLines(), new TargetsAsSent());

    private final MeteredInput in;

    HttpSocket(Socket socket) throws IOException {
        super(URIScheme.HTTP.id, LIMITS, null, everyByte(), HttpSocket::length, null, PARSERS, null);
        this.in = new MeteredInput(socket.getInputStream());
        bind(new SocketHolder(socket) {
            @Override
            protected InputStream getInputStream(Socket same) {
                return in;
            }
        });
    }

    /**
     * Waits for a request; its body has to be read before the next one.
     *
     * @return empty when the client has closed the connection, whatever it had said until then: httpcore takes the end of the stream for
     *     that of the headers
     * @throws HttpException when it is no request
     */
    Optional<ClassicHttpRequest> next() throws HttpException, IOException {
        in.allow(LARGEST_HEAD);
        Optional<ClassicHttpRequest> request = Optional.ofNullable(receiveRequestHeader());
        return in.hasEnded() ? Optional.empty() : request;
    }

    /** From now on a silence is noticed. */
    void listen(Socket socket, Line.Silence silence) throws IOException {
        in.listen(socket, silence);
    }

    /** From now on nobody minds it. */
    void listenNoMore(Socket socket) throws IOException {
        in.listenNoMore(socket);
    }

    /** Whether the client says no more. */
    boolean hasEnded() {
        return in.hasEnded();
    }

    /** What follows the request that was read last, if it has a body. */
    InputStream body(ClassicHttpRequest request) throws HttpException, IOException {
        receiveRequestEntity(request);
        return request.getEntity() == null
                ? InputStream.nullInputStream()
                : request.getEntity().getContent();
    }

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream from) {
        return new FilterInputStream(super.createContentInputStream(length, buffer, from)) {
            @Override
            public int read(byte[] target, int offset, int count) throws IOException {
                HttpSocket.this.in.allow((long) count + LARGEST_HEAD);
                int read = super.read(target, offset, count);
                if (read < 0 && hasEnded()) {
                    throw new EOFException("a body without its end");
                }
                return read;
            }
        };
    }

    /** RFC 9112, section 6.3: a request with both may be an attempt at request smuggling, and a length has digits only. */
    private static long length(HttpMessage request) throws HttpException {
        if (request.containsHeader(HttpHeaders.CONTENT_LENGTH)) {
            if (request.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
                throw new ProtocolException("Content-Length and Transfer-Encoding exclude each other");
            }
            if (request.getFirstHeader(HttpHeaders.CONTENT_LENGTH).getValue().startsWith("+")) {
                throw new ProtocolException("malformed Content-Length");
            }
        }
        return DefaultContentLengthStrategy.INSTANCE.determineLength(request);
    }

    /** Bytes of UTF-8 are characters in headers here, some of which httpcore would not write without it. */
    private static CharsetEncoder everyByte() {
        return StandardCharsets.ISO_8859_1
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** RFC 9112, section 2.2: nothing may stand between the request line and the name of the first header. */
    private static final class StrictLines extends LazyLineParser {

        @Override
        public Header parseHeader(CharArrayBuffer line) throws ParseException {
            if (line.charAt(0) <= ' ') {
                throw new ParseException("malformed header");
            }
            return super.parseHeader(line);
        }
    }

    /** httpcore would take a path with two slashes at its start for an authority. */
    private static final class TargetsAsSent extends DefaultClassicHttpRequestFactory {

        @Override
        public ClassicHttpRequest newHttpRequest(String method, String target) {
            String scheme = URIScheme.HTTP.id;
            URIAuthority none = null;
            return new BasicClassicHttpRequest(method, scheme, none, target);
        }
    }
}
