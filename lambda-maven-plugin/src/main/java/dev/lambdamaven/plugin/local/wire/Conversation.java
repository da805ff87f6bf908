package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Requests and answers on one connection, one after the other, by one thread at a time. */
final class Conversation implements Line {

    /** More than the largest request that any AWS service here accepts (70,167,211 bytes, CreateFunction). */
    private static final int LARGEST_REQUEST = 80_000_000;

    /** What comes after a request. */
    enum Sequel {
        ANOTHER_REQUEST,
        /** It belongs to the application, and perhaps to another thread already. */
        KEPT,
        END
    }

    private final LoopbackServer.Application application;
    private final Socket socket;
    private final Connection connection;
    private final HttpSocket http;
    private Optional<Request> givenBack = Optional.empty();
    private boolean toHead;
    private boolean goesOn = true;

    /** {@code connection} is the one on which it is held. */
    Conversation(Socket socket, LoopbackServer.Application application, Connection connection) throws IOException {
        this.application = application;
        this.socket = socket;
        this.connection = connection;
        this.http = new HttpSocket(socket);
    }

    /** Has the application answer a request; {@code whenRead} is done as soon as its head is there. */
    Sequel exchange(Runnable whenRead) throws IOException {
        Optional<Request> first = givenBack;
        if (first.isPresent()) {
            whenRead.run();
            givenBack = Optional.empty();
            return answered(application.answer(first.get(), this));
        }
        try {
            Optional<ClassicHttpRequest> received = http.next();
            whenRead.run();
            return received.isPresent() ? serve(received.get()) : Sequel.END;
        } catch (HttpException | MalformedChunkCodingException | MessageConstraintException refused) {
            refuse(refused);
            return Sequel.END;
        }
    }

    @Override
    public void answer(Answer answer) throws IOException {
        goesOn &= answer.delivery() == Answer.Delivery.WHOLE;
        // What was not answered is answered by closing the connection.
        if (answer.delivery() != Answer.Delivery.NONE) {
            try {
                new AnswerWriter(http).write(answer, toHead, goesOn);
            } catch (HttpException malformed) {
                throw new IOException(malformed);
            }
        }
    }

    @Override
    public Optional<Request> next(Silence silence) throws IOException {
        if (!goesOn) {
            return Optional.empty();
        }
        http.listen(socket, silence);
        try {
            Optional<ClassicHttpRequest> received = http.next();
            return received.isPresent()
                    ? Optional.of(whole(head(received.get()), http.body(received.get())))
                    : Optional.empty();
        } catch (HttpException | MalformedChunkCodingException | MessageConstraintException refused) {
            refuse(refused);
            close();
            return Optional.empty();
        }
    }

    @Override
    public void giveBack(Request request) throws IOException {
        http.listenNoMore(socket);
        givenBack = Optional.of(request);
        connection.resume();
    }

    @Override
    public void close() {
        connection.close();
    }

    private Sequel serve(ClassicHttpRequest received) throws HttpException, IOException {
        Request head = head(received);
        InputStream content = http.body(received);
        Optional<Path> folder = application.folderForBody(head);
        Optional<Answer> answer = folder.isPresent()
                ? Optional.of(answerFromFile(head, content, folder.get()))
                : application.answer(whole(head, content), this);
        return answered(answer);
    }

    /** What comes after an answer; there is none when the application has kept the line. */
    private Sequel answered(Optional<Answer> answer) throws IOException {
        if (answer.isEmpty()) {
            return Sequel.KEPT;
        }
        answer(answer.get());
        return goesOn ? Sequel.ANOTHER_REQUEST : Sequel.END;
    }

    private Request head(ClassicHttpRequest received) throws HttpException, IOException {
        RequestHead head = RequestHead.of(received);
        toHead = head.request().method().equals("HEAD");
        goesOn = head.persistent();
        if (head.awaitsContinue()) {
            new AnswerWriter(http).goOn();
        }
        return head.request();
    }

    private static Request whole(Request head, InputStream content) throws HttpException, IOException {
        byte[] body = content.readNBytes(LARGEST_REQUEST + 1);
        if (body.length > LARGEST_REQUEST) {
            throw new Refusal(413, "Request Too Long");
        }
        return body.length == 0 ? head : head.with(Body.of(body));
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

    private void refuse(Exception refused) throws IOException {
        if (!http.hasEnded()) {
            toHead = false;
            goesOn = false;
            answer(Refusal.of(refused));
        }
    }
}
