package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Line;
import dev.lambdamaven.plugin.local.wire.LoopbackServer;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Lets requests wait until the services are there.
 *
 * @param front gets them first
 * @param incoming where large bodies are kept while they are answered
 */
record Opening(Attendance.Front front, CompletableFuture<Dispatcher> dispatcher, Path incoming)
        implements LoopbackServer.Application {

    @Override
    public Answer answer(Request request) {
        return front.answer(request, passed -> dispatcher.join().answer(passed));
    }

    /** What functions' processes say is nobody's business but the services'. */
    @Override
    public Optional<Answer> answer(Request request, Line line) {
        return FunctionRunner.servesRuntime(request.rawPath())
                ? dispatcher.join().runtime(request, line)
                : Optional.of(answer(request));
    }

    @Override
    public Optional<Path> folderForBody(Request head) {
        return Scope.isFor(head, "s3") ? Optional.of(incoming) : Optional.empty();
    }
}
