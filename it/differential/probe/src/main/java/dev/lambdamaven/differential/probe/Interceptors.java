package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Interceptors of entities. */
public final class Interceptors {

    private Interceptors() {}

    /** Binds {@link Shouter}. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Shouting {}

    /** Binds {@link Zipper}. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Zipped {}

    /** Reads in upper case and writes an exclamation mark behind. */
    @Provider
    @Shouting
    public static final class Shouter implements ReaderInterceptor, WriterInterceptor {
        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            String body = new String(context.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            byte[] shouted = body.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            context.setInputStream(new ByteArrayInputStream(shouted));
            return context.proceed();
        }

        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            context.getHeaders().putSingle("X-Intercepted", "yes");
            context.proceed();
            context.getOutputStream().write('!');
        }
    }

    /** Inflates gzip and compresses each answer. */
    @Provider
    @Zipped
    public static final class Zipper implements ReaderInterceptor, WriterInterceptor {
        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            if ("gzip".equals(context.getHeaders().getFirst("Content-Encoding"))) {
                context.setInputStream(new GZIPInputStream(context.getInputStream()));
            }
            return context.proceed();
        }

        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            OutputStream plain = context.getOutputStream();
            GZIPOutputStream zipped = new GZIPOutputStream(plain);
            context.getHeaders().putSingle("Content-Encoding", "gzip");
            context.getHeaders().remove("Content-Length");
            context.setOutputStream(zipped);
            try {
                context.proceed();
            } finally {
                zipped.finish();
                context.setOutputStream(plain);
            }
        }
    }
}
