package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

/** A client's connection: one request after the other, until one side has had enough. */
final class Connection implements Runnable {

    /** More than the largest request that any AWS service here accepts (70,167,211 bytes, CreateFunction). */
    private static final int LARGEST_REQUEST = 80_000_000;

    /** Nothing is silent for longer and comes back: a function's runtime is while it runs, 15 minutes at most ("Lambda quotas"). */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(16);

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
            HttpSocket http = new HttpSocket(socket);
            boolean goesOn = true;
            while (goesOn) {
                goesOn = exchange(http);
            }
        } catch (HttpException | IOException | RuntimeException nobodyToTell) {
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
    private boolean exchange(HttpSocket http) throws HttpException, IOException {
        readingSince = System.nanoTime();
        reading = true;
        try {
            Optional<ClassicHttpRequest> received = http.next();
            reading = false;
            return received.isPresent() && answer(http, received.get());
        } catch (HttpException | MalformedChunkCodingException | MessageConstraintException refused) {
            if (!http.hasEnded()) {
                new AnswerWriter(http).write(Refusal.of(refused), false, false);
            }
            return false;
        }
    }

    private boolean answer(HttpSocket http, ClassicHttpRequest received) throws HttpException, IOException {
        RequestHead head = RequestHead.of(received);
        InputStream content = http.body(received);
        AnswerWriter writer = new AnswerWriter(http);
        if (head.awaitsContinue()) {
            writer.goOn();
        }
        Answer answer = answer(head.request(), content);
        boolean goesOn = head.persistent() && answer.delivery() == Answer.Delivery.WHOLE;
        // What was not answered is answered by closing the connection.
        if (answer.delivery() != Answer.Delivery.NONE) {
            writer.write(answer, head.request().method().equals("HEAD"), goesOn);
        }
        return goesOn;
    }

    private Answer answer(Request head, InputStream content) throws HttpException, IOException {
        Optional<Path> folder = application.folderForBody(head);
        if (folder.isPresent()) {
            return answerFromFile(head, content, folder.get());
        }
        byte[] body = content.readNBytes(LARGEST_REQUEST + 1);
        if (body.length > LARGEST_REQUEST) {
            throw new Refusal(413, "Request Too Long");
        }
        return application.answer(body.length == 0 ? head : head.with(Body.of(body)));
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
