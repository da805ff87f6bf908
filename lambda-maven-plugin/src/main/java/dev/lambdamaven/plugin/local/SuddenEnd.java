package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * What is still done when the JVM ends and nobody has closed the local AWS: no process and no file of it stays. Maven has closed the
 * plugin's jar by then: only what is loaded can run.
 */
final class SuddenEnd {

    private static final int ATTEMPTS = 10;

    private final FunctionRunner runner;
    private final TemporaryFolder folder;
    private final Thread hook;

    private SuddenEnd(FunctionRunner runner, TemporaryFolder folder) {
        this.runner = runner;
        this.folder = folder;
        this.hook = new Thread(this::end, "lambda-local-shutdown");
    }

    static SuddenEnd foresee(FunctionRunner runner, TemporaryFolder folder) {
        SuddenEnd end = new SuddenEnd(runner, folder);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException jvmIsEnding) {
            // Then the hook has run, or runs now, and finds nothing left to do.
        }
    }

    private void end() {
        runner.kill();
        boolean deleted = false;
        for (int attempt = 0; attempt < ATTEMPTS && !deleted; attempt++) {
            deleted = tryToDelete();
        }
    }

    /** A process that is just being killed may still write, and what watches it deletes files of its own. */
    private boolean tryToDelete() {
        try {
            folder.close();
            return true;
        } catch (UncheckedIOException stillInUse) {
            return !Files.exists(folder.path());
        }
    }
}
