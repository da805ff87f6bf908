package dev.lambdamaven.plugin.smoke;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes the first megabyte of an answer and drops the connection when there is more. */
final class CappedBody implements BodySubscriber<CappedBody.Text> {

    static final int LIMIT = 1 << 20;

    private final CompletableFuture<Text> result = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Charset charset;
    private @Nullable Subscription subscription;

    CappedBody(Charset charset) {
        this.charset = charset;
    }

    /** What was read; {@code cut} when there was more. */
    record Text(String text, boolean cut) {}

    @Override
    public CompletionStage<Text> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] chunk = new byte[Math.min(buffer.remaining(), LIMIT - bytes.size())];
            buffer.get(chunk);
            bytes.write(chunk, 0, chunk.length);
            if (buffer.hasRemaining()) {
                cut();
                return;
            }
        }
    }

    private void cut() {
        if (subscription != null) {
            subscription.cancel();
        }
        result.complete(new Text(bytes.toString(charset), true));
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        result.complete(new Text(bytes.toString(charset), false));
    }
}
