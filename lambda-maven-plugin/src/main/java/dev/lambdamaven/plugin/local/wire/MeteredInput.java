package dev.lambdamaven.plugin.local.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.MessageConstraintException;

/** The bytes of a connection, of which only so many may come, and which tells that there are no more. */
final class MeteredInput extends FilterInputStream {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(Line.FIRST_LOOK);

    private long left;
    private boolean ended;
    private Optional<Wait> silence = Optional.empty();
    private long looked;

    MeteredInput(InputStream in) {
        super(in);
    }

    /** Begins to count anew. */
    void allow(long bytes) {
        left = bytes;
    }

    boolean hasEnded() {
        return ended;
    }

    /** From now on a silence is noticed, and who speaks for as long without a pause. */
    void listen(Socket socket, Line.Silence whenSilent) throws IOException {
        socket.setSoTimeout(Line.FIRST_LOOK);
        looked = System.nanoTime();
        silence = Optional.of(() -> socket.setSoTimeout(whenSilent.lasts()));
    }

    /** From now on nobody minds it. */
    void listenNoMore(Socket socket) throws IOException {
        silence = Optional.empty();
        socket.setSoTimeout(0);
    }

    /** @throws MessageConstraintException when there are too many bytes since the beginning */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = heard(target, offset, length);
        ended = count < 0;
        left -= Math.max(0, count);
        if (left < 0) {
            throw new MessageConstraintException("Request Header Fields Too Large");
        }
        return count;
    }

    /** What reads messages never sees that it waits: it would lose what it has read of one. */
    private int heard(byte[] target, int offset, int length) throws IOException {
        while (true) {
            if (silence.isPresent() && System.nanoTime() - looked > LOOK_NANOS) {
                look(silence.get());
            }
            try {
                return in.read(target, offset, length);
            } catch (SocketTimeoutException still) {
                look(silence.orElseThrow(() -> still));
            }
        }
    }

    private void look(Wait wait) throws IOException {
        wait.lasted();
        looked = System.nanoTime();
    }

    @FunctionalInterface
    private interface Wait {

        void lasted() throws IOException;
    }
}
