package dev.lambdamaven.plugin.hurl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.LambdaException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One run of hurl over all files.
 *
 * @param executable the hurl to run
 * @param files at least one
 * @param url base URL, known to the files as <code>{{url}}</code>
 * @param secrets known to the files by their names; hurl hides their values from its output and report, and so does this
 * @param report where hurl writes its JUnit XML
 */
public record HurlRun(Path executable, List<Path> files, URI url, Map<String, String> secrets, Path report) {

    public HurlRun {
        files = List.copyOf(files);
        secrets = Map.copyOf(secrets);
    }

    /** The command. Whoever may list this machine's processes sees its arguments while it runs. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                executable.toString(), "--test", "--no-color", "--report-junit", report.toString(), "--variable"));
        command.add("url=" + url);
        secrets.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(secret -> {
            command.add("--secret");
            command.add(secret.getKey() + "=" + secret.getValue());
        });
        files.forEach(file -> command.add(file.toString()));
        return command;
    }

    /**
     * Runs hurl in a folder, and kills it when it takes too long.
     *
     * @param lines takes what hurl prints, without secrets
     * @throws LambdaException when it cannot be run
     */
    public HurlOutcome run(Path folder, Duration deadline, Consumer<String> lines) {
        try {
            Files.createDirectories(report.toAbsolutePath().getParent());
            Files.deleteIfExists(report);
            Process process = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            AtomicBoolean late = new AtomicBoolean();
            CompletableFuture<Void> watch = killLater(process, deadline, late);
            List<String> output = follow(process, lines);
            int status = process.waitFor();
            watch.cancel(false);
            return new HurlOutcome(status, late.get(), deadline, output, Files.exists(report));
        } catch (IOException failed) {
            throw LambdaException.of(
                            executable + " cannot be run: " + withoutSecrets(String.valueOf(failed.getMessage())) + ".",
                            "Try it by hand: " + executable + " --version")
                    .causedBy(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw LambdaException.of("The build was interrupted while hurl ran.", "")
                    .causedBy(interrupted);
        }
    }

    private List<String> follow(Process process, Consumer<String> lines) throws IOException {
        List<String> output = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String shown = withoutSecrets(line);
                output.add(shown);
                lines.accept(shown);
            }
        }
        return output;
    }

    /** {@code late} is set first: the process may be gone before this has ended. */
    private static CompletableFuture<Void> killLater(Process process, Duration deadline, AtomicBoolean late) {
        Executor later = CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
        return CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                },
                later);
    }

    private String withoutSecrets(String line) {
        String shown = line;
        for (String secret : secrets.values()) {
            shown = secret.isEmpty() ? shown : shown.replace(secret, "***");
        }
        return shown;
    }
}
