package dev.lambdamaven.plugin.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The commit that a folder's files are from.
 *
 * <p>Git itself is asked, since worktrees, submodules and packed references are found in as many ways.
 */
record SourceCommit(Path folder) {

    private static final int SECONDS = 5;

    /** The full id, with {@code -dirty} behind it when files have changed since; empty without Git, a repository or a commit. */
    Optional<String> find() {
        List<String> command =
                List.of("git", "--no-optional-locks", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*");
        return run(command).filter(text -> text.matches("[0-9a-f]{40,64}(-dirty)?"));
    }

    private Optional<String> run(List<String> command) {
        try {
            Process git = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            return answer(git);
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }

    /** A commit id fits into the pipe, so that Git can end before it is read. */
    private static Optional<String> answer(Process git) throws IOException {
        try {
            if (git.waitFor(SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0) {
                return Optional.of(new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            git.destroyForcibly();
        }
        return Optional.empty();
    }
}
