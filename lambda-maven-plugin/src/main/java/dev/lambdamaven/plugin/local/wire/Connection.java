package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A client's connection: one request after the other, until one side has had enough. */
final class Connection implements Runnable {

    /** More than the largest request that any AWS service here accepts (70,167,211 bytes, CreateFunction). */
    private static final int LARGEST_REQUEST = 80_000_000;

    /** Nothing is silent for longer and comes back: a function's runtime is while it runs, 15 minutes at most ("Lambda quotas"). */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(16);

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final LoopbackServer.Application application;
    private final Consumer<Connection> whenClosed;
    private volatile boolean reading;
    private volatile long readingSince;

    /** {@code whenClosed} is told when it is over, whoever has ended it. */
    Connection(Socket socket, LoopbackServer.Application application, Consumer<Connection> whenClosed) {
        this.socket = socket;
        this.application = application;
        this.whenClosed = whenClosed;
    }

    @Override
    public void run() {
        try {
            // Without it each answer waits about 44 ms for a delayed ACK.
            socket.setTcpNoDelay(true);
            RequestReader reader = new RequestReader(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            boolean goesOn = true;
            while (goesOn) {
                goesOn = exchange(reader, out);
            }
        } catch (IOException | RuntimeException nobodyToTell) {
            // A client sees a closed connection, whether it has caused that or not.
        } finally {
            close();
        }
    }

    /** Closes it under whoever uses it. */
    void close() {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // There is nothing to be done about it.
        }
        whenClosed.accept(this);
    }

    /**
     * Closes it when a request has been waited for too long. A timeout of the socket would do the same, at the price of two more calls of
     * the system for each reading.
     */
    void closeIfIdle(long now) {
        if (reading && now - readingSince > PATIENCE_NANOS) {
            close();
        }
    }

    /** Whether another request may follow. */
    private boolean exchange(RequestReader reader, OutputStream out) throws IOException {
        Optional<RequestReader.Head> read;
        readingSince = System.nanoTime();
        reading = true;
        try {
            read = reader.head();
        } catch (BadRequest refused) {
            new AnswerWriter(out).write(refused.answer(), false, false);
            return false;
        }
        reading = false;
        if (read.isEmpty()) {
            return false;
        }
        RequestReader.Head head = read.get();
        if (head.awaitsContinue()) {
            out.write(CONTINUE);
        }
        Answer answer = answer(head.request(), reader.body(head));
        boolean goesOn = head.persistent() && answer.delivery() == Answer.Delivery.WHOLE && reader.isAtEndOfBody();
        // What was not answered is answered by closing the connection.
        if (answer.delivery() != Answer.Delivery.NONE) {
            new AnswerWriter(out).write(answer, head.request().method().equals("HEAD"), goesOn);
        }
        return goesOn;
    }

    private Answer answer(Request head, InputStream content) throws IOException {
        try {
            Optional<Path> folder = application.folderForBody(head);
            if (folder.isPresent()) {
                return answerFromFile(head, content, folder.get());
            }
            byte[] body = content.readNBytes(LARGEST_REQUEST + 1);
            return body.length > LARGEST_REQUEST
                    ? Answer.json(413, Map.of("message", "Request Too Long"))
                    : application.answer(body.length == 0 ? head : head.with(Body.of(body)));
        } catch (BadRequest refused) {
            return refused.answer();
        }
    }

    /** Whoever wants to keep the file moves it. */
    private Answer answerFromFile(Request head, InputStream content, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "body", "");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return application.answer(head.with(Body.of(file)));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
